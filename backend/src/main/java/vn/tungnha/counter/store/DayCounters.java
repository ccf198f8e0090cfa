package vn.tungnha.counter.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one day brought to a campaign in one area.
 *
 * @param id {@code <campaign>|<area>|<day>}
 */
@Document("counter_days")
public record DayCounters(
    @Id String id, String campaignId, LocalDate day, Map<String, BigDecimal> counts) {

  public BigDecimal count(String indicator) {
    return counts.getOrDefault(indicator, BigDecimal.ZERO);
  }
}

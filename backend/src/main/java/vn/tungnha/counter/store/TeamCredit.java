package vn.tungnha.counter.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A team's {@link TeamCounters} in an area and below it, grouped by the query.
 *
 * @param parts one for each area something happened in
 */
@Document("team_counters")
public record TeamCredit(@Id String teamId, List<Map<String, BigDecimal>> parts) {

  public BigDecimal count(String indicator) {
    return parts.stream()
        .map(part -> part.getOrDefault(indicator, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

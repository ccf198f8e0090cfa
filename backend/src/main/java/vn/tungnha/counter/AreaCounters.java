package vn.tungnha.counter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All indicators of a campaign in one area, packed: one read whatever their number.
 *
 * @param id {@code <campaign>|<area>}
 * @param counts by COUNT indicator; none is 0
 * @param gauges by GAUGE indicator; none is unknown
 */
@Document("counters")
record AreaCounters(
    @Id String id,
    String campaignId,
    String areaId,
    List<String> areaPath,
    Map<String, BigDecimal> counts,
    Map<String, Gauge> gauges,
    Instant updatedAt) {

  BigDecimal count(String indicator) {
    return counts.getOrDefault(indicator, BigDecimal.ZERO);
  }

  Gauge gauge(String indicator) {
    return gauges.getOrDefault(indicator, Gauge.UNKNOWN);
  }
}

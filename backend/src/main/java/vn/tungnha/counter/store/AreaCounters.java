package vn.tungnha.counter.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;

/**
 * All indicators of a campaign in one area, packed: one read whatever their number.
 *
 * @param id {@code <campaign>|<area>}
 * @param counts by COUNT indicator; none is 0
 * @param credited what the teams are credited with, added up: of joint work each force has all
 * @param revision of the campaign, when outcomes last changed something here; null: not since all
 *     was counted anew
 * @param gauges by GAUGE indicator; none is unknown
 */
@Document("counters")
public record AreaCounters(
    @Id String id,
    String campaignId,
    String areaId,
    List<String> areaPath,
    Map<String, BigDecimal> counts,
    Map<String, BigDecimal> credited,
    Map<String, Gauge> gauges,
    @Nullable Long revision,
    Instant updatedAt) {

  @SuppressWarnings("ConstantValue")
  public AreaCounters {
    // kept since teams are credited; until then read as nothing
    credited = credited == null ? Map.of() : credited;
  }

  public BigDecimal credited(String indicator) {
    return credited.getOrDefault(indicator, BigDecimal.ZERO);
  }

  public BigDecimal count(String indicator) {
    return counts.getOrDefault(indicator, BigDecimal.ZERO);
  }

  public Gauge gauge(String indicator) {
    return gauges.getOrDefault(indicator, Gauge.UNKNOWN);
  }

  /** What is known of the type's indicators that are kept, by code; nothing stored: counts of 0. */
  public static Map<String, BigDecimal> figures(CampaignType type, @Nullable AreaCounters stored) {
    Map<String, BigDecimal> figures = new HashMap<>();
    for (Indicator indicator : type.indicators()) {
      BigDecimal figure = stored == null ? null : stored.figure(indicator);
      if (figure == null && indicator.kind() == IndicatorKind.COUNT) figure = BigDecimal.ZERO;
      if (figure != null) figures.put(indicator.code(), figure);
    }
    return figures;
  }

  private @Nullable BigDecimal figure(Indicator indicator) {
    return switch (indicator.kind()) {
      case COUNT -> count(indicator.code());
      case GAUGE -> valueOf(gauge(indicator.code()).level());
      case RATIO -> null;
    };
  }

  private static @Nullable BigDecimal valueOf(@Nullable Level level) {
    return level == null ? null : level.value();
  }
}

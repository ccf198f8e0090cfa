package vn.tungnha.counter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tungnha.campaign.type.Direction;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.Gauge;
import vn.tungnha.counter.store.Level;
import vn.tungnha.counter.store.Reading;
import vn.tungnha.outcome.Qualifier;
import vn.tungnha.platform.Source;

/**
 * The running total of an indicator for a campaign in an area, beside its target.
 *
 * @param value null: nothing reported of a GAUGE, or a RATIO that cannot be computed
 * @param asOf of a GAUGE's own reading; null for sums, and where the source does not say
 * @param source of a GAUGE's own reading
 */
public record Counter(
    String campaignId,
    String areaId,
    Indicator indicator,
    @Nullable BigDecimal value,
    Qualifier qualifier,
    @Nullable LocalDate asOf,
    @Nullable Source source,
    @Nullable BigDecimal target) {

  /**
   * @param ratio the value of a RATIO; null for the others
   */
  static Counter of(
      String campaignId,
      String areaId,
      Indicator indicator,
      @Nullable AreaCounters stored,
      @Nullable BigDecimal ratio,
      @Nullable BigDecimal target) {
    if (indicator.kind() == IndicatorKind.RATIO)
      return new Counter(campaignId, areaId, indicator, ratio, Qualifier.EXACT, null, null, target);
    if (indicator.kind() == IndicatorKind.COUNT) {
      BigDecimal count = stored == null ? BigDecimal.ZERO : stored.count(indicator.code());
      return new Counter(campaignId, areaId, indicator, count, Qualifier.EXACT, null, null, target);
    }
    Gauge gauge = stored == null ? Gauge.UNKNOWN : stored.gauge(indicator.code());
    Level level = gauge.level();
    Reading own = gauge.own();
    return new Counter(
        campaignId,
        areaId,
        indicator,
        level == null ? null : level.value(),
        level == null ? Qualifier.EXACT : level.qualifier(),
        own == null ? null : own.asOf(),
        own == null ? null : own.source(),
        target);
  }

  /** value ÷ target to four digits, 1 = reached; null without either, or with target 0. */
  public @Nullable BigDecimal share() {
    return share(value, target);
  }

  public static @Nullable BigDecimal share(
      @Nullable BigDecimal value, @Nullable BigDecimal target) {
    if (value == null || target == null || target.signum() == 0) return null;
    return value.divide(target, 4, RoundingMode.HALF_UP);
  }

  /** How far it is from its target, 0 once that is kept; null without either. */
  public @Nullable BigDecimal remainder() {
    if (value == null || target == null) return null;
    BigDecimal missing =
        indicator.direction() == Direction.DOWN ? value.subtract(target) : target.subtract(value);
    return missing.max(BigDecimal.ZERO);
  }

  /** Whether it says how much a night is still to do. */
  public boolean hasPace() {
    return indicator.kind() == IndicatorKind.COUNT
        && indicator.direction() == Direction.UP
        && target != null;
  }
}

package vn.tungnha.counter;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.type.Indicator;

/**
 * What came of a campaign type in one area that took it up.
 *
 * @param campaigns how many of the area's own campaigns it is made of
 */
public record Adoption(Area area, int campaigns, List<Result> results) {

  /**
   * One indicator of the type's newest version. A COUNT and its targets are added over the area's
   * campaigns; a GAUGE is that of the newest campaign that knows it; a RATIO is computed from both.
   *
   * @param value null: nothing reported, or it cannot be computed
   * @param target null: none assigned to the area
   */
  public record Result(
      Indicator indicator, @Nullable BigDecimal value, @Nullable BigDecimal target) {

    /** value ÷ target to four digits, 1 = reached; null without either, or with target 0. */
    public @Nullable BigDecimal share() {
      return Counter.share(value, target);
    }
  }
}

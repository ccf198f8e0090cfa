package vn.tungnha.counter;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.team.Team;

/**
 * What one team is credited with.
 *
 * @param team null: the viewer does not see it
 */
public record Credit(@Nullable Team team, List<CreditCounter> counters) {

  /** One COUNT of it. */
  public record CreditCounter(Indicator indicator, BigDecimal value) {}

  /**
   * Whether a COUNT's credits add up.
   *
   * @param value the area's
   * @param credited the sum of all teams' credits
   */
  public record CreditTotal(Indicator indicator, BigDecimal value, BigDecimal credited) {
    public boolean addsUp() {
      return value.compareTo(credited) == 0;
    }
  }
}

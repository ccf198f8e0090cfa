package vn.tungnha.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** The rule for a campaign's period: it ends on or after its first day, at most 400 days long. */
final class CampaignPeriod {
  private static final int MAX_DAYS = 400;

  private CampaignPeriod() {}

  static void check(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
    if (startsOn == null || endsOn == null) return;
    if (endsOn.isBefore(startsOn)) throw Problem.of(ProblemCode.INVALID_PERIOD).at("endsOn");
    if (ChronoUnit.DAYS.between(startsOn, endsOn) >= MAX_DAYS)
      throw Problem.of(ProblemCode.INVALID_PERIOD, "campaign.tooLong", MAX_DAYS).at("endsOn");
  }
}

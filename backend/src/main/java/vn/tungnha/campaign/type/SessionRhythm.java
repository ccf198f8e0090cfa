package vn.tungnha.campaign.type;

import java.time.LocalTime;
import java.util.Set;
import vn.tungnha.platform.Problem;

/**
 * How a type's sessions usually run, to start a scheduling form from. Frequency and venue kind are
 * the names of the session module's enums; a test there compares the words.
 *
 * @param durationMinutes 10–720
 * @param days 1–366, from first to last
 */
public record SessionRhythm(
    String frequency, LocalTime startTime, int durationMinutes, int days, String venueKind) {
  public static final Set<String> FREQUENCIES = Set.of("ONCE", "DAILY", "WEEKLY");
  public static final Set<String> VENUE_KINDS =
      Set.of("CULTURE_HOUSE", "MARKET", "ONE_STOP", "SCHOOL", "STREET", "HOUSEHOLD", "OTHER");

  void check() {
    if (!FREQUENCIES.contains(frequency)) throw invalid("frequency");
    if (!VENUE_KINDS.contains(venueKind)) throw invalid("venueKind");
    if (durationMinutes < 10 || durationMinutes > 720) throw invalid("durationMinutes");
    if (days < 1 || days > 366) throw invalid("days");
  }

  private static Problem invalid(String part) {
    return RecipeRules.invalid("problem.INVALID_VALUE", "rhythm", part);
  }
}

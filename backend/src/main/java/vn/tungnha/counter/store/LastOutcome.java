package vn.tungnha.counter.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.outcome.Outcome;

/**
 * A team's card in lists: the newest outcome it is credited with that is not withdrawn.
 *
 * @param recordedAt when the outcome was first received
 */
@Document("team_cards")
public record LastOutcome(@Id String teamId, String outcomeId, Instant recordedAt, LocalDate day) {
  public static final Comparator<LastOutcome> NEWNESS =
      Comparator.comparing(LastOutcome::recordedAt).thenComparing(LastOutcome::outcomeId);

  /** The card of a team whose newest outcome this is, by its first version. */
  public static LastOutcome of(String teamId, Outcome first) {
    return new LastOutcome(teamId, first.outcomeId(), first.recordedAt(), first.day());
  }
}

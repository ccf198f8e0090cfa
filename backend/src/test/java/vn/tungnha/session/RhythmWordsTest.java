package vn.tungnha.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.tungnha.campaign.type.SessionRhythm;

/** A type's rhythm is told in this module's words, which stand right of it. */
class RhythmWordsTest {
  @Test
  void areThoseOfTheSessions() {
    assertThat(SessionRhythm.FREQUENCIES)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Frequency.values()).map(Enum::name).toList());
    assertThat(SessionRhythm.VENUE_KINDS)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(VenueKind.values()).map(Enum::name).toList());
  }
}

package vn.tungnha.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

class SessionIdTests {
  private static final String UUID = "0199a5b2-0000-7000-8000-000000000001";

  @Test
  void saysSeriesPlaceAndPlannedDay() {
    var id = new SessionId("ser_" + UUID, 199, LocalDate.of(2026, 11, 24));

    assertThat(id).hasToString("ses_" + UUID + "_5j_20261124");
    assertThat(SessionId.parse(id.toString())).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ses_" + UUID,
        "ses_" + UUID + "_00_20261124",
        "ses_" + UUID + "_0_20260231",
        "ses_" + UUID + "_0_2026112",
        "ses_" + UUID + "_A_20261124",
        "ses_" + UUID + "_zzz_20261124",
        "ser_" + UUID + "_0_20261124",
        "ses_" + UUID + "_0_20261124 ",
        "ses_" + UUID + "_-1_20261124"
      })
  void refusesAnyOtherForm(String id) {
    assertThat(SessionId.parse(id)).isEmpty();
    assertThat(catchThrowableOfType(Problem.class, () -> SessionId.check(id, "sessionId")).code())
        .isEqualTo(ProblemCode.INVALID_ID);
  }
}

package vn.tungnha.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {
  private static final String ONE = "cmp_0190c0de-0000-7abc-8def-0123456789af";

  @Test
  void knowsItsOwn() {
    assertThat(Ids.isId("cmp", ONE)).isTrue();
    assertThat(Ids.isId("cmp", Ids.fresh("cmp", Instant.EPOCH))).isTrue();
    assertThat(Ids.isId("are", Ids.named("are", "COUNTRY/VN"))).isTrue();
    assertThat(Ids.isId("tea", ONE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cmp",
        "cmp_0190c0de-0000-7abc-8def-0123456789a",
        "cmp_0190c0de-0000-7abc-8def-0123456789aff",
        "cmp_0190C0DE-0000-7abc-8def-0123456789af",
        "cmp_0190c0de-0000-7abc-8def-0123456789ag",
        "cmp_0190c0de00000-7abc-8def-0123456789af",
        "cmp-0190c0de-0000-7abc-8def-0123456789af",
        "cmp_0190c0de-0000-7abc-8def-01234567~9af",
        "cmp_0190c0de-0000-7abc-8def-0123456789a\n"
      })
  void knowsWhatIsNone(String other) {
    assertThat(Ids.isId("cmp", other)).isFalse();
  }
}

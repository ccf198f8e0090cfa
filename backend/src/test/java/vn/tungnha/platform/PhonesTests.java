package vn.tungnha.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTests {

  @ParameterizedTest
  @CsvSource({
    "0912345678, +84912345678",
    "0912 345 678, +84912345678",
    "0912.345.678, +84912345678",
    "0912-345-678, +84912345678",
    "(091) 234 5678, +84912345678",
    "+84912345678, +84912345678",
    "+84 912 345 678, +84912345678",
    "84912345678, +84912345678",
    "0084912345678, +84912345678",
    "0084 912.345.678, +84912345678",
    "' 0352 345 678 ', +84352345678",
    "0209 3870 425, +842093870425",
    "024 3825 3536, +842438253536"
  })
  void keepsEveryUsualWritingAsE164(String written, String kept) {
    assertThat(Phones.check(written, "phone")).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0912 345 67", // a digit short
        "0912 345 6789",
        "0112 345 678", // no such prefix
        "01234567890", // prefixes of 11 digits ended in 2018
        "113", // emergency
        "1900 1234", // paid service
        "+1 202 555 0143",
        "+856 20 5512 3456", // Laos
        "0912ABC678",
        "tel:0912345678",
        "0912345678; ext=1",
        "0912345678x1",
        "{\"$ne\":\"\"}",
        "++84912345678"
      })
  void refusesNumbersThatCannotExist(String written) {
    assertThatThrownBy(() -> Phones.check(written, "phone"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_PHONE);
              assertThat(problem.path()).containsExactly("phone");
            });
  }

  @Test
  void takesNothingForNothing() {
    assertThat(Phones.check(null, "phone")).isNull();
    assertThat(Phones.check("  ", "phone")).isNull();
  }
}

package vn.tungnha.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

class NamesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>Lan</b>",
        "Lan <script>alert(1)</script>",
        "Lan\u202Enaht", // reads backwards
        "Lan\u200BAnh", // zero width
        "Lan\u0007"
      })
  void refusesMarkupAndHiddenCharacters(String raw) {
    assertThatThrownBy(() -> Names.check(raw, "fullName"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_TEXT);
              assertThat(problem.path()).containsExactly("fullName");
            });
  }

  @Test
  void takes200CharactersAndNot201() {
    assertThat(Names.check("ế".repeat(200), "name")).hasSize(200);
    assertThatThrownBy(() -> Names.check("ế".repeat(201), "name"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_TEXT);
              assertThat(problem.args()).containsExactly(200);
            });
  }

  @Test
  void keepsOneWritingOfOneName() {
    assertThat(Names.check("  Hoa\u0300\u00A0 Bình ", "name")).isEqualTo("Hoà Bình");
  }

  @Test
  void foldsIntoWords() {
    assertThat(Names.words("Tổ CNSCĐ – thôn Đại Lộc, tổ 2"))
        .containsExactly("to", "cnscd", "thon", "dai", "loc", "2");
  }

  @Test
  void takesPersonNamesApart() {
    assertThat(PersonName.of("Nguyễn Thị Ngọc Lan"))
        .isEqualTo(new PersonName("Lan", "Nguyễn", "Thị Ngọc"));
    assertThat(PersonName.of("Lý Páo")).isEqualTo(new PersonName("Páo", "Lý", ""));
    assertThat(PersonName.of("Pháo")).isEqualTo(new PersonName("Pháo", "", ""));
  }
}

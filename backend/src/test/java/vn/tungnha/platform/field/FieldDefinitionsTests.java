package vn.tungnha.platform.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.Text;

class FieldDefinitionsTests {
  private static final Text LABEL = new Text("Nhãn", "Label");
  private static final FieldOption YES = new FieldOption("YES", LABEL);

  private static FieldDefinition text(String key) {
    return new FieldDefinition(key, FieldKind.TEXT, LABEL, null, false, null, null, 50, List.of());
  }

  private static FieldDefinition bounded(FieldKind kind, String min, String max, Integer length) {
    return new FieldDefinition(
        "f",
        kind,
        LABEL,
        null,
        false,
        min == null ? null : new BigDecimal(min),
        max == null ? null : new BigDecimal(max),
        length,
        List.of());
  }

  private static FieldDefinition with(FieldKind kind, List<FieldOption> options) {
    return new FieldDefinition("f", kind, LABEL, null, false, null, null, null, options);
  }

  @Test
  void cleansLabels() {
    FieldDefinition spaced =
        new FieldDefinition(
            "office",
            FieldKind.TEXT,
            new Text(" Đơn  vị ", "Office"),
            null,
            true,
            null,
            null,
            null,
            List.of());

    assertThat(FieldDefinitions.check(List.of(spaced)))
        .extracting(FieldDefinition::label)
        .containsExactly(new Text("Đơn vị", "Office"));
  }

  @Test
  void refusesKeysOfAnotherFormAndKeysTwice() {
    assertThat(told(text("Office"), text("$where"), text("a.b"), text("ok"), text("ok")))
        .containsExactly("field.key Office", "field.key $where", "field.key a.b", "field.twice ok");
    assertThat(told(text("a" + "b".repeat(40)))).hasSize(1);
  }

  @Test
  void refusesLimitsThatDoNotFitTheKind() {
    assertThat(told(bounded(FieldKind.INTEGER, "5", "4", null))).containsExactly("field.limits f");
    assertThat(told(bounded(FieldKind.TEXT, "1", null, null))).containsExactly("field.limits f");
    assertThat(told(bounded(FieldKind.DATE, null, null, 9))).containsExactly("field.limits f");
    assertThat(told(bounded(FieldKind.TEXT, null, null, 0))).containsExactly("field.limits f");
    assertThat(FieldDefinitions.check(List.of(bounded(FieldKind.DECIMAL, "4", "4", null))))
        .hasSize(1);
  }

  @Test
  void wantsOptionsForChoicesOnly() {
    assertThat(told(with(FieldKind.CHOICE, List.of()))).containsExactly("field.options f");
    assertThat(told(with(FieldKind.TEXT, List.of(YES)))).containsExactly("field.options f");
    assertThat(told(with(FieldKind.CHOICE, List.of(YES, YES)))).containsExactly("field.options f");
    assertThat(told(with(FieldKind.CHOICE, options(501)))).containsExactly("field.options f");
    assertThat(FieldDefinitions.check(List.of(with(FieldKind.CHOICE, options(500))))).hasSize(1);
  }

  private static List<FieldOption> options(int count) {
    return IntStream.range(0, count).mapToObj(i -> new FieldOption("O" + i, LABEL)).toList();
  }

  @Test
  void takes120FieldsAndNotOneMore() {
    List<FieldDefinition> many = IntStream.range(0, 121).mapToObj(i -> text("f" + i)).toList();

    assertThat(FieldDefinitions.check(many.subList(0, 120))).hasSize(120);
    Problem problem = catchThrowableOfType(Problem.class, () -> FieldDefinitions.check(many));
    assertThat(problem.messageKey()).isEqualTo("field.tooMany");
  }

  private static Stream<String> told(FieldDefinition... fields) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> FieldDefinitions.check(List.of(fields)));
    return problem.each().stream()
        .map(each -> each.messageKey() + " " + String.join(".", each.path()));
  }
}

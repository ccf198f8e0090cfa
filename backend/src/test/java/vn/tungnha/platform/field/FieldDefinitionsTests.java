package vn.tungnha.platform.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tungnha.platform.field.TestFields.LABEL;
import static vn.tungnha.platform.field.TestFields.between;
import static vn.tungnha.platform.field.TestFields.choice;
import static vn.tungnha.platform.field.TestFields.field;
import static vn.tungnha.platform.field.TestFields.labelled;
import static vn.tungnha.platform.field.TestFields.length;
import static vn.tungnha.platform.field.TestFields.option;
import static vn.tungnha.platform.field.TestFields.options;
import static vn.tungnha.platform.field.TestFields.pattern;
import static vn.tungnha.platform.field.TestFields.retired;
import static vn.tungnha.platform.field.TestFields.shownIf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.Text;

class FieldDefinitionsTests {

  private static FieldDefinition text(String key) {
    return field(key, FieldKind.TEXT);
  }

  @Test
  void takesEveryKind() {
    List<FieldDefinition> fields =
        Arrays.stream(FieldKind.values())
            .map(
                kind -> {
                  FieldDefinition field =
                      field("f_" + kind.name().toLowerCase(java.util.Locale.ROOT), kind);
                  return kind.isChoice() ? options(field, options("YES", "NO")) : field;
                })
            .toList();

    assertThat(FieldDefinitions.check(fields)).isEqualTo(fields);
  }

  @Test
  void cleansLabels() {
    FieldDefinition spaced = labelled(text("office"), new Text(" Đơn  vị ", "Office"));

    assertThat(FieldDefinitions.check(List.of(spaced)))
        .extracting(FieldDefinition::label)
        .containsExactly(new Text("Đơn vị", "Office"));
  }

  @Test
  void refusesMarkupInLabels() {
    assertThat(told(labelled(text("f"), new Text("<b>Đơn vị</b>", "Office"))))
        .containsExactly("field.markup f.label");
    assertThat(
            told(
                options(
                    field("f", FieldKind.CHOICE),
                    List.of(new FieldOption("A", new Text("<img src=x>", "A"), false)))))
        .containsExactly("field.markup f.options.A");
    FieldDefinition sober = labelled(text("f"), new Text("Dưới 18 (<18)", "Under 18 (< 18)"));
    assertThat(FieldDefinitions.check(List.of(sober))).containsExactly(sober);
  }

  @Test
  void refusesKeysOfAnotherFormAndKeysTwice() {
    assertThat(told(text("Office"), text("$where"), text("a.b"), text("ok"), text("ok")))
        .containsExactly("field.key Office", "field.key $where", "field.key a.b", "field.twice ok");
    assertThat(told(text("a" + "b".repeat(40)))).hasSize(1);
  }

  @Test
  void refusesLimitsThatDoNotFitTheKindOrAreUpsideDown() {
    FieldDefinition whole = field("f", FieldKind.INTEGER);
    assertThat(told(between(whole, "5", "4"))).containsExactly("field.limits f");
    assertThat(told(between(whole, "0.2", "0.8"))).containsExactly("field.limits f");
    assertThat(told(between(text("f"), "1", null))).containsExactly("field.limits f");
    assertThat(told(length(field("f", FieldKind.DATE), null, 9))).containsExactly("field.limits f");
    assertThat(told(length(text("f"), null, 0))).containsExactly("field.limits f");
    assertThat(told(length(text("f"), null, 2_001))).containsExactly("field.limits f");
    assertThat(told(length(text("f"), 6, 5))).containsExactly("field.limits f");
    assertThat(
            FieldDefinitions.check(
                List.of(
                    between(field("a", FieldKind.DECIMAL), "4", "4"),
                    between(field("b", FieldKind.INTEGER), "0.2", "1"),
                    length(field("c", FieldKind.LONG_TEXT), 2_000, 2_000))))
        .hasSize(3);
  }

  @Test
  void wantsOptionsForChoicesOnly() {
    FieldDefinition choice = field("f", FieldKind.CHOICE);
    assertThat(told(choice)).containsExactly("field.options f");
    assertThat(told(options(text("f"), options("YES")))).containsExactly("field.options f");
    assertThat(told(choice("f", "YES", "YES"))).containsExactly("field.options f");
    assertThat(told(choice("f", "yes"))).containsExactly("field.options f");
    assertThat(told(options(choice, many(501)))).containsExactly("field.options f");
    assertThat(told(options(choice, List.of(new FieldOption("A", LABEL, true)))))
        .containsExactly("field.options f");
    assertThat(FieldDefinitions.check(List.of(options(choice, many(500))))).hasSize(1);
  }

  private static List<FieldOption> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> option("O" + i)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(?=a)", "(a)\\1", "((a{1,99}){1,99})", "", "a{1001}"})
  void refusesPatternsThatAreNoneOrCostTooMuch(String unsound) {
    assertThat(told(pattern(text("f"), unsound))).containsExactly("field.badPattern f.pattern");
  }

  @Test
  void takesPatternsForTextOnlyAndUpTo200Characters() {
    assertThat(told(pattern(field("f", FieldKind.URL), "a")))
        .containsExactly("field.badPattern f.pattern");
    assertThat(told(pattern(text("f"), "a".repeat(201))))
        .containsExactly("field.badPattern f.pattern");
    assertThat(FieldDefinitions.check(List.of(pattern(text("f"), "a".repeat(200))))).hasSize(1);
  }

  @Test
  void refusesConditionsThatCannotBeAsked() {
    FieldDefinition mode = choice("mode", "HOME", "OFFICE");
    assertThat(told(shownIf(text("f"), "mode", null)))
        .containsExactly("field.shownIf.unknown f.shownIf");
    assertThat(told(mode, shownIf(text("f"), "mode", null, "STREET")))
        .containsExactly("field.shownIf.test f.shownIf");
    assertThat(told(mode, shownIf(text("f"), "mode", true)))
        .containsExactly("field.shownIf.test f.shownIf");
    assertThat(told(text("a"), shownIf(text("f"), "a", null, "HOME")))
        .containsExactly("field.shownIf.test f.shownIf");
    assertThat(told(field("b", FieldKind.BOOLEAN), shownIf(text("f"), "b", true, "HOME")))
        .containsExactly("field.shownIf.test f.shownIf");
    assertThat(
            FieldDefinitions.check(
                List.of(
                    shownIf(text("f"), "mode", null, "HOME"),
                    mode,
                    shownIf(text("g"), "f", null),
                    field("b", FieldKind.BOOLEAN),
                    shownIf(text("h"), "b", false))))
        .hasSize(5);
  }

  @Test
  void refusesConditionsThatRunInACircle() {
    assertThat(told(shownIf(text("f"), "f", null)))
        .containsExactly("field.shownIf.circle f.shownIf");
    assertThat(
            told(
                shownIf(text("a"), "b", null),
                shownIf(text("b"), "c", null),
                shownIf(text("c"), "a", null)))
        .containsExactly(
            "field.shownIf.circle a.shownIf",
            "field.shownIf.circle b.shownIf",
            "field.shownIf.circle c.shownIf");
  }

  @Test
  void takes120FieldsAndNotOneMore() {
    List<FieldDefinition> many = IntStream.range(0, 121).mapToObj(i -> text("f" + i)).toList();

    assertThat(FieldDefinitions.check(many.subList(0, 120))).hasSize(120);
    Problem problem = catchThrowableOfType(Problem.class, () -> FieldDefinitions.check(many));
    assertThat(problem.messageKey()).isEqualTo("field.tooMany");
  }

  @Test
  void letsARetiredFieldBeRequired() {
    assertThat(FieldDefinitions.check(List.of(retired(TestFields.required(text("f")))))).hasSize(1);
  }

  private static Stream<String> told(FieldDefinition... fields) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> FieldDefinitions.check(List.of(fields)));
    return problem.each().stream()
        .map(each -> each.messageKey() + " " + String.join(".", each.path()));
  }
}

package vn.tungnha.platform.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldValue.BooleanValue;
import vn.tungnha.platform.field.FieldValue.ChoiceValue;
import vn.tungnha.platform.field.FieldValue.DateValue;
import vn.tungnha.platform.field.FieldValue.DecimalValue;
import vn.tungnha.platform.field.FieldValue.IntegerValue;
import vn.tungnha.platform.field.FieldValue.TextValue;

class FieldValuesTests {
  private static final Text LABEL = new Text("Nhãn", "Label");
  private static final FieldOption AT_HOME =
      new FieldOption("AT_HOME", new Text("Tại nhà", "Home"));
  private static final List<FieldDefinition> FIELDS =
      List.of(
          field("office", FieldKind.TEXT, true, null, null, 20),
          field("stalls", FieldKind.INTEGER, false, "0", "100", null),
          field("price", FieldKind.DECIMAL, false, "0.5", null, null),
          field("wifi", FieldKind.BOOLEAN, false, null, null, null),
          field("openedOn", FieldKind.DATE, false, null, null, null),
          new FieldDefinition(
              "mode", FieldKind.CHOICE, LABEL, null, false, null, null, null, List.of(AT_HOME)));

  private static FieldDefinition field(
      String key, FieldKind kind, boolean required, String min, String max, Integer maxLength) {
    return new FieldDefinition(
        key, kind, LABEL, null, required, decimal(min), decimal(max), maxLength, List.of());
  }

  private static BigDecimal decimal(String value) {
    return value == null ? null : new BigDecimal(value);
  }

  @Test
  void takesEveryKindInTheOrderOfItsFields() {
    List<FieldValue> values =
        FieldValues.check(
            FIELDS,
            List.of(
                FieldValueInput.choice("mode", "AT_HOME"),
                FieldValueInput.date("openedOn", LocalDate.parse("2023-10-28")),
                FieldValueInput.bool("wifi", false),
                FieldValueInput.decimal("price", new BigDecimal("12.5")),
                FieldValueInput.integer("stalls", 40),
                FieldValueInput.text("office", "  UBND xã ")),
            "values");

    assertThat(values)
        .containsExactly(
            new TextValue("office", LABEL, "UBND xã"),
            new IntegerValue("stalls", LABEL, 40),
            new DecimalValue("price", LABEL, new BigDecimal("12.5")),
            new BooleanValue("wifi", LABEL, false),
            new DateValue("openedOn", LABEL, LocalDate.parse("2023-10-28")),
            new ChoiceValue("mode", LABEL, AT_HOME));
  }

  @Test
  void tellsAllProblemsTogetherEachAtItsField() {
    assertThat(
            told(
                FieldValueInput.integer("ward", 3),
                FieldValueInput.text("stalls", "forty"),
                FieldValueInput.decimal("price", new BigDecimal("0.4")),
                FieldValueInput.choice("mode", "BY_PHONE")))
        .containsExactly(
            "UNKNOWN_FIELD problem.UNKNOWN_FIELD values.ward",
            "INVALID_VALUE field.kind.INTEGER values.stalls",
            "INVALID_VALUE field.min values.price",
            "INVALID_VALUE field.noOption values.mode",
            "REQUIRED problem.REQUIRED values.office");
  }

  @Test
  void refusesWhatIsBeyondItsLimits() {
    assertThat(
            told(
                FieldValueInput.text("office", "a".repeat(21)),
                FieldValueInput.integer("stalls", 101),
                FieldValueInput.decimal("price", new BigDecimal("1.1234567")),
                FieldValueInput.text("office", "UBND")))
        .containsExactly(
            "INVALID_TEXT problem.TOO_LONG values.office",
            "INVALID_VALUE field.max values.stalls",
            "INVALID_VALUE field.digits values.price",
            "INVALID_VALUE field.twice values.office");
    assertThat(told(FieldValueInput.text("office", "a\u202Eb")))
        .containsExactly("INVALID_TEXT problem.INVALID_TEXT values.office");
  }

  @Test
  void refusesNoKindAndTwoKinds() {
    var none = new FieldValueInput.Kind(null, null, null, null, null, null);
    var two = new FieldValueInput.Kind("UBND", 1, null, null, null, null);

    assertThat(told(new FieldValueInput("office", none)))
        .containsExactly("INVALID_VALUE field.oneKind values.office");
    assertThat(told(new FieldValueInput("office", two)))
        .containsExactly("INVALID_VALUE field.oneKind values.office");
  }

  @Test
  void takesABlankTextForNone() {
    assertThat(told(FieldValueInput.text("office", " ")))
        .containsExactly("REQUIRED problem.REQUIRED values.office");
  }

  @Test
  void replacesOnlyWhatIsGiven() {
    List<FieldDefinition> fields =
        List.of(
            field("office", FieldKind.TEXT, true, null, null, null),
            field("plan", FieldKind.TEXT, false, null, null, null),
            field("stalls", FieldKind.INTEGER, false, null, null, null));
    List<FieldValue> current =
        FieldValues.check(
            fields,
            List.of(
                FieldValueInput.text("office", "UBND"),
                FieldValueInput.text("plan", "12/KH"),
                FieldValueInput.integer("stalls", 3)));

    assertThat(FieldValues.merge(fields, current, null)).isEqualTo(current);
    assertThat(
            FieldValues.merge(
                fields,
                current,
                List.of(FieldValueInput.integer("stalls", 4), FieldValueInput.text("plan", ""))))
        .containsExactly(
            new TextValue("office", LABEL, "UBND"), new IntegerValue("stalls", LABEL, 4));
  }

  private static Stream<String> told(FieldValueInput... given) {
    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> FieldValues.check(FIELDS, List.of(given), "values"));
    return problem.each().stream()
        .map(each -> each.code() + " " + each.messageKey() + " " + String.join(".", each.path()));
  }
}

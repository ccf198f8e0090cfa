package vn.tungnha.platform.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tungnha.platform.field.TestFields.LABEL;
import static vn.tungnha.platform.field.TestFields.between;
import static vn.tungnha.platform.field.TestFields.choice;
import static vn.tungnha.platform.field.TestFields.choices;
import static vn.tungnha.platform.field.TestFields.field;
import static vn.tungnha.platform.field.TestFields.length;
import static vn.tungnha.platform.field.TestFields.option;
import static vn.tungnha.platform.field.TestFields.options;
import static vn.tungnha.platform.field.TestFields.pattern;
import static vn.tungnha.platform.field.TestFields.required;
import static vn.tungnha.platform.field.TestFields.retired;
import static vn.tungnha.platform.field.TestFields.shownIf;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.field.FieldValue.AreaValue;
import vn.tungnha.platform.field.FieldValue.BooleanValue;
import vn.tungnha.platform.field.FieldValue.ChoiceValue;
import vn.tungnha.platform.field.FieldValue.DateTimeValue;
import vn.tungnha.platform.field.FieldValue.DateValue;
import vn.tungnha.platform.field.FieldValue.DecimalValue;
import vn.tungnha.platform.field.FieldValue.IntegerValue;
import vn.tungnha.platform.field.FieldValue.LocationValue;
import vn.tungnha.platform.field.FieldValue.LongTextValue;
import vn.tungnha.platform.field.FieldValue.MemberValue;
import vn.tungnha.platform.field.FieldValue.MultiChoiceValue;
import vn.tungnha.platform.field.FieldValue.PhoneValue;
import vn.tungnha.platform.field.FieldValue.TeamValue;
import vn.tungnha.platform.field.FieldValue.TextValue;
import vn.tungnha.platform.field.FieldValue.UrlValue;

class FieldValuesTests {
  private static final List<FieldDefinition> FIELDS =
      List.of(
          required(length(field("office", FieldKind.TEXT), 2, 20)),
          field("story", FieldKind.LONG_TEXT),
          between(field("stalls", FieldKind.INTEGER), "0", "100"),
          between(field("price", FieldKind.DECIMAL), "0.5", null),
          field("wifi", FieldKind.BOOLEAN),
          field("openedOn", FieldKind.DATE),
          field("seenAt", FieldKind.DATE_TIME),
          choice("mode", "AT_HOME"),
          choices("needs", "PHONE", "TIME", "MONEY"),
          field("hotline", FieldKind.PHONE),
          field("page", FieldKind.URL),
          field("spot", FieldKind.LOCATION),
          field("ward", FieldKind.AREA),
          field("helper", FieldKind.TEAM),
          field("guide", FieldKind.MEMBER),
          pattern(field("plan", FieldKind.TEXT), "\\d+/KH-[\\p{Lu}]+"));

  @Test
  void takesEveryKindInTheOrderOfItsFields() {
    List<FieldValue> values =
        FieldValues.check(
            FIELDS,
            List.of(
                FieldValueInput.text("plan", "12/KH-UBND"),
                FieldValueInput.member("guide", "mem_1"),
                FieldValueInput.team("helper", "tea_1"),
                FieldValueInput.area("ward", "are_1"),
                FieldValueInput.location("spot", new GeoPoint(-90, 180)),
                FieldValueInput.url("page", "HTTPS://dichvucong.gov.vn/a?b=1"),
                FieldValueInput.phone("hotline", "0912 345 678"),
                FieldValueInput.choices("needs", List.of("MONEY", "PHONE", "MONEY")),
                FieldValueInput.choice("mode", "AT_HOME"),
                FieldValueInput.dateTime("seenAt", Instant.parse("2026-11-22T12:30:00.123456Z")),
                FieldValueInput.date("openedOn", LocalDate.parse("2023-10-28")),
                FieldValueInput.bool("wifi", false),
                FieldValueInput.decimal("price", new BigDecimal("12.50")),
                FieldValueInput.integer("stalls", 40),
                FieldValueInput.text("story", " Một\r\nhai "),
                FieldValueInput.text("office", "  UBND   xã ")),
            "values");

    assertThat(values)
        .containsExactly(
            new TextValue("office", "UBND xã"),
            new LongTextValue("story", "Một\nhai"),
            new IntegerValue("stalls", 40),
            new DecimalValue("price", new BigDecimal("12.5")),
            new BooleanValue("wifi", false),
            new DateValue("openedOn", LocalDate.parse("2023-10-28")),
            new DateTimeValue("seenAt", Instant.parse("2026-11-22T12:30:00.123Z")),
            new ChoiceValue("mode", "AT_HOME"),
            new MultiChoiceValue("needs", List.of("PHONE", "MONEY")),
            new PhoneValue("hotline", "+84912345678"),
            new UrlValue("page", "HTTPS://dichvucong.gov.vn/a?b=1"),
            new LocationValue("spot", new GeoPoint(-90, 180)),
            new AreaValue("ward", "are_1"),
            new TeamValue("helper", "tea_1"),
            new MemberValue("guide", "mem_1"),
            new TextValue("plan", "12/KH-UBND"));
  }

  @Test
  void tellsAllProblemsTogetherEachAtItsField() {
    assertThat(
            told(
                FieldValueInput.integer("warden", 3),
                FieldValueInput.text("stalls", "forty"),
                FieldValueInput.decimal("price", new BigDecimal("0.4")),
                FieldValueInput.choice("mode", "BY_PHONE")))
        .containsExactly(
            "UNKNOWN_FIELD problem.UNKNOWN_FIELD values.warden",
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
                FieldValueInput.text("office", "UBND"),
                FieldValueInput.text("story", "a".repeat(2_001)),
                FieldValueInput.choices("needs", List.of("PHONE", "FOOD")),
                FieldValueInput.phone("hotline", "113"),
                FieldValueInput.location("spot", new GeoPoint(90.1, 0)),
                FieldValueInput.text("plan", "12/kh-UBND")))
        .containsExactly(
            "INVALID_TEXT problem.TOO_LONG values.office",
            "INVALID_VALUE field.max values.stalls",
            "INVALID_VALUE field.digits values.price",
            "INVALID_VALUE field.twice values.office",
            "INVALID_TEXT problem.TOO_LONG values.story",
            "INVALID_VALUE field.noOption values.needs",
            "INVALID_PHONE problem.INVALID_PHONE values.hotline",
            "INVALID_VALUE field.location values.spot",
            "INVALID_TEXT field.pattern values.plan");
    assertThat(told(FieldValueInput.text("office", "a\u202Eb")))
        .containsExactly("INVALID_TEXT problem.INVALID_TEXT values.office");
    assertThat(told(FieldValueInput.text("office", "a")))
        .containsExactly("INVALID_TEXT field.minLength values.office");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "ftp://a.vn", "a.vn", "https://a@b.vn", "https:a"})
  void refusesAddressesThatAreNoWebPage(String url) {
    assertThat(told(FieldValueInput.text("office", "UBND"), FieldValueInput.url("page", url)))
        .containsExactly("INVALID_VALUE field.url values.page");
  }

  @Test
  void refusesNoKindAndTwoKinds() {
    assertThat(told(FieldValueInput.text("office", "UBND"), kinds(Map.of())))
        .containsExactly("INVALID_VALUE field.oneKind values.wifi");
    assertThat(
            told(
                FieldValueInput.text("office", "UBND"),
                kinds(Map.of("text", "x", "boolean", true))))
        .containsExactly("INVALID_VALUE field.oneKind values.wifi");
  }

  private static FieldValueInput kinds(Map<String, Object> kinds) {
    return new FieldValueInput("wifi", kinds);
  }

  @Test
  void matchesACatastrophicPatternInTime() {
    List<FieldDefinition> fields = List.of(pattern(field("f", FieldKind.TEXT), "(a+)+b"));
    long start = System.nanoTime();

    assertThat(toldOf(fields, FieldValueInput.text("f", "a".repeat(2_000))))
        .containsExactly("INVALID_TEXT field.pattern values.f");
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }

  @Test
  void takesABlankTextAndNullForNone() {
    assertThat(told(FieldValueInput.text("office", " ")))
        .containsExactly("REQUIRED problem.REQUIRED values.office");
    assertThat(told(FieldValueInput.none("office")))
        .containsExactly("REQUIRED problem.REQUIRED values.office");
  }

  @Test
  void replacesOnlyWhatIsGiven() {
    List<FieldDefinition> fields =
        List.of(
            required(field("office", FieldKind.TEXT)),
            field("plan", FieldKind.TEXT),
            field("stalls", FieldKind.INTEGER),
            field("wifi", FieldKind.BOOLEAN));
    List<FieldValue> current =
        FieldValues.check(
            fields,
            List.of(
                FieldValueInput.text("office", "UBND"),
                FieldValueInput.text("plan", "12/KH"),
                FieldValueInput.integer("stalls", 3),
                FieldValueInput.bool("wifi", true)));

    assertThat(FieldValues.merge(fields, current, null)).isEqualTo(current);
    assertThat(
            FieldValues.merge(
                fields,
                current,
                List.of(
                    FieldValueInput.integer("stalls", 4),
                    FieldValueInput.text("plan", ""),
                    FieldValueInput.none("wifi"))))
        .containsExactly(new TextValue("office", "UBND"), new IntegerValue("stalls", 4));
    assertThat(
            FieldValues.replace(fields, current, List.of(FieldValueInput.text("office", "Đoàn"))))
        .containsExactly(new TextValue("office", "Đoàn"));
  }

  @Test
  void asksForShownFieldsOnlyAndTakesNothingForHiddenOnes() {
    List<FieldDefinition> fields =
        List.of(
            choice("mode", "HOME", "OFFICE"),
            required(shownIf(field("address", FieldKind.TEXT), "mode", null, "HOME")),
            required(shownIf(field("floor", FieldKind.INTEGER), "address", null)));

    assertThat(FieldValues.check(fields, List.of(FieldValueInput.choice("mode", "OFFICE"))))
        .containsExactly(new ChoiceValue("mode", "OFFICE"));
    assertThat(toldOf(fields, FieldValueInput.choice("mode", "HOME")))
        .containsExactly("REQUIRED problem.REQUIRED values.address");
    assertThat(
            toldOf(
                fields,
                FieldValueInput.choice("mode", "OFFICE"),
                FieldValueInput.text("address", "Thôn 3"),
                FieldValueInput.integer("floor", 2)))
        .containsExactly(
            "INVALID_VALUE field.hidden values.address", "INVALID_VALUE field.hidden values.floor");
  }

  @Test
  void dropsWhatIsNoLongerShown() {
    List<FieldDefinition> fields =
        List.of(
            field("wifi", FieldKind.BOOLEAN),
            shownIf(field("network", FieldKind.TEXT), "wifi", true),
            shownIf(field("speed", FieldKind.INTEGER), "network", null));
    List<FieldValue> current =
        FieldValues.check(
            fields,
            List.of(
                FieldValueInput.bool("wifi", true),
                FieldValueInput.text("network", "CHO"),
                FieldValueInput.integer("speed", 5)));

    assertThat(FieldValues.merge(fields, current, List.of(FieldValueInput.bool("wifi", false))))
        .containsExactly(new BooleanValue("wifi", false));
  }

  @Test
  void keepsWhatWasStoredOfRetiredFieldsAndOptionsAndTakesNothingNew() {
    List<FieldDefinition> before =
        List.of(field("plan", FieldKind.TEXT), choices("needs", "A", "B"));
    List<FieldValue> stored =
        FieldValues.check(
            before,
            List.of(
                FieldValueInput.text("plan", "12/KH"),
                FieldValueInput.choices("needs", List.of("A"))));
    List<FieldDefinition> now =
        List.of(
            retired(required(field("plan", FieldKind.TEXT))),
            options(
                field("needs", FieldKind.MULTI_CHOICE),
                List.of(new FieldOption("A", LABEL, true), option("B"))));

    assertThat(FieldValues.merge(now, stored, null)).isEqualTo(stored);
    assertThat(FieldValues.replace(now, stored, List.of()))
        .containsExactly(new TextValue("plan", "12/KH"));
    assertThat(
            FieldValues.merge(
                now,
                stored,
                List.of(
                    FieldValueInput.text("plan", "12/KH"),
                    FieldValueInput.choices("needs", List.of("B", "A")))))
        .containsExactly(
            new TextValue("plan", "12/KH"), new MultiChoiceValue("needs", List.of("A", "B")));
    assertThat(
            toldOf(
                now,
                FieldValueInput.text("plan", "13/KH"),
                FieldValueInput.choices("needs", List.of("A"))))
        .containsExactly(
            "INVALID_VALUE field.retired values.plan",
            "INVALID_VALUE field.retiredOption values.needs");
  }

  private static Stream<String> told(FieldValueInput... given) {
    return toldOf(FIELDS, given);
  }

  private static Stream<String> toldOf(List<FieldDefinition> fields, FieldValueInput... given) {
    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> FieldValues.check(fields, List.of(given), "values"));
    return problem.each().stream()
        .map(each -> each.code() + " " + each.messageKey() + " " + String.join(".", each.path()));
  }
}

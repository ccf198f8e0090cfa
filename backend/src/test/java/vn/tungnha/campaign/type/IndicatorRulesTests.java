package vn.tungnha.campaign.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.TestFields;

class IndicatorRulesTests {
  private static final Text LABEL = new Text("Nhãn", "Label");

  private static List<String> problems(
      IndicatorKind kind, RollUp rollUp, int decimals, IndicatorSource source) {
    Indicator indicator =
        new Indicator("IT", LABEL, kind, LABEL, rollUp, Direction.UP, null, decimals, source);
    CampaignRecipe recipe =
        new CampaignRecipe(
            "TEST",
            LABEL,
            LABEL,
            List.of(),
            List.of(),
            List.of(
                TestFields.between(TestFields.field("age", FieldKind.INTEGER), "0", null),
                TestFields.field("change", FieldKind.DECIMAL),
                TestFields.field("name", FieldKind.TEXT),
                TestFields.choice("way", "HOME"),
                TestFields.choices("ways", "HOME"),
                TestFields.personal(TestFields.choice("health", "GOOD"))),
            List.of(indicator),
            List.of(),
            null,
            null);
    return RecipeRules.problems(recipe).stream()
        .map(problem -> problem.messageKey() + " " + String.join(" ", problem.path()))
        .toList();
  }

  private static List<String> count(IndicatorSource source) {
    return problems(IndicatorKind.COUNT, RollUp.SUM, 0, source);
  }

  @Test
  void takeCountsOfFields() {
    assertThat(count(IndicatorSource.ENTERED)).isEmpty();
    assertThat(count(IndicatorSource.RECORDS)).isEmpty();
    assertThat(count(IndicatorSource.sumOf("age"))).isEmpty();
    assertThat(count(IndicatorSource.countOf("way", "HOME"))).isEmpty();
    assertThat(problems(IndicatorKind.COUNT, RollUp.SUM, 2, IndicatorSource.sumOf("age")))
        .isEmpty();
    assertThat(problems(IndicatorKind.GAUGE, RollUp.NONE, 2, IndicatorSource.ENTERED)).isEmpty();
  }

  @Test
  void refuseSourcesThatAreNone() {
    assertThat(count(IndicatorSource.sumOf("nothing")))
        .containsExactly("indicator.numberField indicators IT field");
    assertThat(count(IndicatorSource.sumOf("name")))
        .containsExactly("indicator.numberField indicators IT field");
    assertThat(count(IndicatorSource.sumOf("change")))
        .containsExactly("indicator.negativeField indicators IT field");
    assertThat(count(IndicatorSource.countOf("age", "HOME")))
        .containsExactly("indicator.choiceField indicators IT field");
    assertThat(count(IndicatorSource.countOf("way", "MOON")))
        .containsExactly("indicator.option indicators IT option");
    assertThat(count(new IndicatorSource(IndicatorSourceKind.ENTERED, "age", "HOME", "AGE")))
        .containsExactly(
            "indicator.part indicators IT field",
            "indicator.part indicators IT option",
            "indicator.part indicators IT formula");
  }

  @Test
  void takeEitherKindOfChoiceButNoPersonalOne() {
    assertThat(count(IndicatorSource.countOf("ways", "HOME"))).isEmpty();
    assertThat(count(IndicatorSource.countOf("health", "GOOD")))
        .containsExactly("indicator.personalField indicators IT field");
  }

  @Test
  void refuseKindsWithTheWrongSource() {
    assertThat(problems(IndicatorKind.GAUGE, RollUp.SUM, 0, IndicatorSource.RECORDS))
        .containsExactly("indicator.source indicators IT source");
    assertThat(problems(IndicatorKind.RATIO, RollUp.SUM, 0, IndicatorSource.ENTERED))
        .containsExactly(
            "indicator.source indicators IT source", "indicator.ratio indicators IT rollUp");
    assertThat(count(IndicatorSource.formula("1")))
        .containsExactly(
            "indicator.source indicators IT source", "formula.noIndicator indicators IT formula");
    assertThat(problems(IndicatorKind.COUNT, RollUp.NONE, 1, IndicatorSource.RECORDS))
        .containsExactly(
            "indicator.count indicators IT decimals", "indicator.count indicators IT rollUp");
    assertThat(problems(IndicatorKind.GAUGE, RollUp.SUM, 7, IndicatorSource.ENTERED))
        .containsExactly("indicator.decimals indicators IT decimals");
  }
}

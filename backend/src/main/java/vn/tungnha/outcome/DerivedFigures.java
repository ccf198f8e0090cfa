package vn.tungnha.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorSource;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldValue;

/**
 * The figures that an outcome's own values make: a number field's value, 1 for an option chosen, 1
 * for the outcome itself. A field without a value makes none. Refuses what is over the indicator's
 * limit, at the field.
 */
final class DerivedFigures {
  private DerivedFigures() {}

  static List<Figure> of(CampaignType type, List<FieldValue> values) {
    List<Figure> figures = new ArrayList<>();
    for (Indicator indicator : type.indicators()) {
      BigDecimal value = value(indicator.source(), values);
      if (value == null) continue;
      checkLimit(indicator, value);
      figures.add(
          new Figure(
              indicator.code(),
              indicator.kind(),
              indicator.rollUp(),
              value,
              Qualifier.EXACT,
              null));
    }
    return figures;
  }

  private static @Nullable BigDecimal value(IndicatorSource source, List<FieldValue> values) {
    return switch (source.kind()) {
      case ENTERED, FORMULA -> null;
      case RECORDS -> BigDecimal.ONE;
      case FIELD_SUM -> number(value(values, source.field()));
      case CHOICE_COUNT -> isChosen(value(values, source.field()), source) ? BigDecimal.ONE : null;
    };
  }

  private static @Nullable FieldValue value(List<FieldValue> values, @Nullable String key) {
    return values.stream().filter(value -> value.key().equals(key)).findFirst().orElse(null);
  }

  private static @Nullable BigDecimal number(@Nullable FieldValue value) {
    return switch (value) {
      case FieldValue.IntegerValue it -> BigDecimal.valueOf(it.integer());
      case FieldValue.DecimalValue it -> it.decimal();
      case null, default -> null;
    };
  }

  private static boolean isChosen(@Nullable FieldValue value, IndicatorSource source) {
    return switch (value) {
      case FieldValue.ChoiceValue it -> it.choice().equals(source.option());
      case FieldValue.MultiChoiceValue it -> it.choices().contains(source.option());
      case null, default -> false;
    };
  }

  private static void checkLimit(Indicator indicator, BigDecimal value) {
    BigDecimal most = indicator.maxPerOutcome();
    if (most == null || value.compareTo(most) <= 0) return;
    String field = Objects.requireNonNullElse(indicator.source().field(), indicator.code());
    throw Problem.of(ProblemCode.OVER_LIMIT, "outcome.overLimit", most).at("values", field);
  }
}

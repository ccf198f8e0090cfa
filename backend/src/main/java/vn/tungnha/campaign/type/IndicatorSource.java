package vn.tungnha.campaign.type;

import org.jspecify.annotations.Nullable;

/**
 * Where an indicator's figures come from.
 *
 * @param field an outcome field's key: a number for FIELD_SUM, a choice for CHOICE_COUNT
 * @param option the option counted by CHOICE_COUNT
 * @param formula for FORMULA, in the language of {@link Formula}
 */
public record IndicatorSource(
    IndicatorSourceKind kind,
    @Nullable String field,
    @Nullable String option,
    @Nullable String formula) {
  public static final IndicatorSource ENTERED =
      new IndicatorSource(IndicatorSourceKind.ENTERED, null, null, null);
  public static final IndicatorSource RECORDS =
      new IndicatorSource(IndicatorSourceKind.RECORDS, null, null, null);

  public static IndicatorSource sumOf(String field) {
    return new IndicatorSource(IndicatorSourceKind.FIELD_SUM, field, null, null);
  }

  public static IndicatorSource countOf(String field, String option) {
    return new IndicatorSource(IndicatorSourceKind.CHOICE_COUNT, field, option, null);
  }

  public static IndicatorSource formula(String formula) {
    return new IndicatorSource(IndicatorSourceKind.FORMULA, null, null, formula);
  }
}

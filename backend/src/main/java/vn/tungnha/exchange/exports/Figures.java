package vn.tungnha.exchange.exports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.exchange.Wording;
import vn.tungnha.outcome.Figure;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.OutcomeStatus;

/** What an outcome reports, and the ratios of that alone, by indicator. */
record Figures(CampaignType type, Map<String, BigDecimal> values) {

  static Figures of(Outcome outcome, CampaignType type, CampaignTypes types) {
    Map<String, BigDecimal> reported =
        outcome.figures().stream().collect(Collectors.toMap(Figure::indicator, Figure::value));
    if (outcome.status() == OutcomeStatus.VOIDED) return new Figures(type, reported);
    Map<String, BigDecimal> values = new HashMap<>(reported);
    values.putAll(types.ratios(type).of(counted(type, reported)));
    return new Figures(type, values);
  }

  /** What is not reported was not counted: none. */
  private static Map<String, BigDecimal> counted(
      CampaignType type, Map<String, BigDecimal> reported) {
    Map<String, BigDecimal> figures = new HashMap<>(reported);
    for (Indicator indicator : type.indicators())
      if (indicator.kind() == IndicatorKind.COUNT)
        figures.putIfAbsent(indicator.code(), BigDecimal.ZERO);
    return figures;
  }

  @Nullable BigDecimal of(Indicator indicator) {
    return values.get(indicator.code());
  }

  String said(Wording wording) {
    return type.indicators().stream()
        .flatMap(indicator -> Stream.ofNullable(said(indicator, wording)))
        .collect(Collectors.joining("; "));
  }

  private @Nullable String said(Indicator indicator, Wording wording) {
    BigDecimal value = of(indicator);
    return value == null ? null : wording.said(indicator.name()) + ": " + value.toPlainString();
  }
}

package vn.tungnha.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.platform.Problem;

/** A figure as readers see it, beside its whole indicator. */
public record OutcomeFigure(
    Indicator indicator, BigDecimal value, Qualifier qualifier, @Nullable LocalDate asOf) {

  static OutcomeFigure of(Figure figure, CampaignType type) {
    Indicator indicator = type.indicator(figure.indicator()).orElseThrow(Problem::notFound);
    return new OutcomeFigure(indicator, figure.value(), figure.qualifier(), figure.asOf());
  }
}

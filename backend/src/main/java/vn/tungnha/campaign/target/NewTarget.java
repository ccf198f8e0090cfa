package vn.tungnha.campaign.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Texts;

/**
 * What an area is to reach; the contract's input. A source is told only by what is loaded from
 * reports.
 *
 * @param indicator the indicator's code
 * @param value not negative, with no more digits after the point than its indicator
 */
public record NewTarget(
    String campaignId,
    String areaId,
    String indicator,
    BigDecimal value,
    @Nullable String documentNumber,
    @Nullable LocalDate documentDate,
    @Nullable Source source) {
  private static final int MAX_NUMBER = 60;
  private static final int MAX_WHOLE_DIGITS = 12;

  /** The same with clean texts and a checked value. */
  NewTarget checked(CampaignType type) {
    Indicator counted =
        type.indicator(indicator)
            .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_FIELD).at("indicator"));
    return new NewTarget(
        campaignId,
        areaId,
        indicator,
        exact(counted),
        cleanNumber(documentNumber),
        documentDate,
        source);
  }

  static @Nullable String cleanNumber(@Nullable String told) {
    return Texts.optionalLine(told, MAX_NUMBER, "documentNumber");
  }

  private BigDecimal exact(Indicator counted) {
    if (value.signum() < 0) throw Problem.of(ProblemCode.NEGATIVE_COUNT).at("value");
    BigDecimal plain = value.stripTrailingZeros();
    if ((long) plain.precision() - plain.scale() > MAX_WHOLE_DIGITS)
      throw Problem.of(ProblemCode.INVALID_VALUE).at("value");
    BigDecimal whole = plain.scale() < 0 ? plain.setScale(0) : plain;
    if (whole.scale() > counted.decimals())
      throw Problem.of(ProblemCode.INVALID_VALUE, "target.decimals", counted.decimals())
          .at("value");
    return whole;
  }
}

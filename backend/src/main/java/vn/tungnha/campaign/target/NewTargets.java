package vn.tungnha.campaign.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * What several areas are to reach by one document; the contract's input.
 *
 * @param indicator the indicator's code
 */
record NewTargets(
    String campaignId,
    String indicator,
    @Nullable String documentNumber,
    @Nullable LocalDate documentDate,
    List<Row> rows) {
  static final int MOST = 200;

  /**
   * @param expectedVersion of the target that was read, 0: there was none; null: whatever stands
   */
  record Row(String areaId, BigDecimal value, @Nullable Integer expectedVersion) {

    boolean expects(@Nullable Target stored) {
      int version = stored == null || stored.isWithdrawn() ? 0 : stored.version();
      return expectedVersion == null || expectedVersion == version;
    }
  }

  /** Refuses what is wrong with all of them. */
  void check(CampaignType type) {
    if (rows.isEmpty() || rows.size() > MOST)
      throw Problem.of(ProblemCode.INVALID_VALUE, "target.rows", MOST).at("rows");
    if (type.indicator(indicator).isEmpty())
      throw Problem.of(ProblemCode.UNKNOWN_FIELD).at("indicator");
    NewTarget.cleanNumber(documentNumber);
    Set<String> areas = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!areas.add(rows.get(i).areaId()))
        throw Problem.of(ProblemCode.INVALID_VALUE, "target.areaTwice")
            .at("rows", Integer.toString(i), "areaId");
    }
  }

  NewTarget target(Row row) {
    return new NewTarget(
        campaignId, row.areaId(), indicator, row.value(), documentNumber, documentDate, null);
  }
}

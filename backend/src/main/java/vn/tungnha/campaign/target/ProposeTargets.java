package vn.tungnha.campaign.target;

import java.math.BigDecimal;

/**
 * A value to share out over the areas directly below one; the contract's input.
 *
 * @param indicator the indicator's code
 */
record ProposeTargets(
    String campaignId, String indicator, String areaId, BigDecimal value, Distribution by) {

  /** The value as a target of the area itself. */
  NewTarget whole() {
    return new NewTarget(campaignId, areaId, indicator, value, null, null, null);
  }
}

package vn.tungnha.campaign.target;

import java.math.BigDecimal;
import vn.tungnha.area.Area;

/**
 * What an area below would get; nothing is stored.
 *
 * @param weight what it is measured by: 1 for each area, or its people or households
 */
public record TargetProposal(Area area, BigDecimal value, BigDecimal weight) {}

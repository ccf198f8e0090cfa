package vn.tungnha.counter;

import java.time.Instant;
import java.util.List;
import vn.tungnha.area.Area;

/**
 * All counters of a campaign in one area.
 *
 * @param revision grows with every change of what is shown here; read before the counters, so that
 *     what is shown is at least as new
 * @param asOf the counters hold all that was recorded by then
 */
public record CampaignCounters(
    String campaignId, Area area, List<Counter> counters, String revision, Instant asOf) {}

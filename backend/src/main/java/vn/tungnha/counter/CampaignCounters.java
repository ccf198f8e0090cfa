package vn.tungnha.counter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.Campaign;

/**
 * All counters of a campaign in one area.
 *
 * @param revision changes with every change of what is shown here; read before the counters, so
 *     that what is shown is at least as new
 * @param asOf the counters hold all that was recorded by then
 * @param stale that is too long ago to be called now
 */
public record CampaignCounters(
    Campaign campaign,
    Area area,
    List<Counter> counters,
    String revision,
    Instant asOf,
    boolean stale) {

  public String campaignId() {
    return campaign.id();
  }

  /** Those of the indicators, in their own order; unknown codes have none. */
  List<Counter> counters(Collection<String> indicators) {
    return counters.stream()
        .filter(counter -> indicators.contains(counter.indicator().code()))
        .toList();
  }

  Moment moment() {
    return new Moment(revision, new Freshness(asOf, stale));
  }
}

package vn.tungnha.counter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.Campaign;

/**
 * All counters of a campaign in one area.
 *
 * @param moment read before the counters, so that what is shown is at least as new
 */
public record CampaignCounters(
    Campaign campaign, Area area, List<Counter> counters, Moment moment) {

  public String campaignId() {
    return campaign.id();
  }

  /** Those of the indicators, in their own order; unknown codes have none. */
  List<Counter> counters(Collection<String> indicators) {
    return counters.stream()
        .filter(counter -> indicators.contains(counter.indicator().code()))
        .toList();
  }

  /**
   * Changes with every change of what is shown here; read before the counters, so that what is
   * shown is at least as new.
   */
  public String revision() {
    return CounterRevision.text(campaign.id(), moment.number());
  }

  /** The counters hold all that was recorded by then. */
  public Instant asOf() {
    return moment.freshness().asOf();
  }

  /** That is too long ago to be called now. */
  public boolean stale() {
    return moment.freshness().stale();
  }
}

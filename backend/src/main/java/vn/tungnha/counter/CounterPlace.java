package vn.tungnha.counter;

import org.jspecify.annotations.Nullable;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignArea;
import vn.tungnha.counter.store.Place;

/** An area of a campaign in which its counters may be read. */
public record CounterPlace(Campaign campaign, Area area) {

  CampaignArea key() {
    return new CampaignArea(campaign.id(), area.id());
  }

  /** Its counters, as read of it. */
  CampaignCounters with(@Nullable PlaceCounters read, @Nullable Moment moment) {
    if (read == null || moment == null) throw new IllegalStateException(id());
    return new CampaignCounters(campaign, area, read.counters(), moment);
  }

  /** The {@code _id} of its counters. */
  String id() {
    return Place.id(campaign.id(), area.id());
  }
}

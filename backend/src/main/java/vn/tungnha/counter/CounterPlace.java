package vn.tungnha.counter;

import vn.tungnha.area.Area;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignArea;

/** An area of a campaign in which its counters may be read. */
record CounterPlace(Campaign campaign, Area area) {

  CampaignArea key() {
    return new CampaignArea(campaign.id(), area.id());
  }

  /** The {@code _id} of its counters. */
  String id() {
    return Place.id(campaign.id(), area.id());
  }
}

package vn.tungnha.national;

import java.time.LocalDate;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.platform.Ids;

/**
 * A campaign in a commune: a series of two evenings a week apart in all its villages, and the
 * outcomes told of them.
 *
 * @param firstEvening the other is a week later
 * @param outcomes how many
 */
record Cell(Campaign campaign, Commune commune, LocalDate firstEvening, int outcomes) {
  static final int EVENINGS = 2;

  String seriesId() {
    return Ids.named("ser", "national/" + campaign.id() + "/" + commune.area().id());
  }
}

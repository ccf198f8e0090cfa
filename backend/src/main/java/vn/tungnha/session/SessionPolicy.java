package vn.tungnha.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Role;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignStatus;

/**
 * Who may do what with sessions. Organisers of the campaign's area may all of it, because every
 * place lies in that area; organisers of a place only what is held there.
 */
final class SessionPolicy {
  private SessionPolicy() {}

  static boolean mayManage(Actor actor, List<String> areaPath) {
    return actor.may(Role.ORGANISER, areaPath);
  }

  static boolean mayMarkHeld(Actor actor, List<String> areaPath) {
    return actor.may(Role.TEAM_LEAD, areaPath);
  }

  static boolean mayRecord(Actor actor, List<String> areaPath) {
    return actor.may(Role.MEMBER, areaPath);
  }

  static boolean maySchedule(Actor actor, SessionSeries series) {
    return series.places().stream().allMatch(place -> mayManage(actor, place.areaPath()));
  }

  static boolean isOpen(@Nullable Campaign campaign) {
    return campaign != null && campaign.status() != CampaignStatus.CLOSED;
  }
}

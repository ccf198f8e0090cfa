package vn.tungnha.outcome;

import vn.tungnha.access.Actor;
import vn.tungnha.access.Role;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignStatus;

/** Who may correct or withdraw: who recorded it, and those who lead its area. */
final class OutcomePolicy {
  private OutcomePolicy() {}

  static boolean mayAmend(Actor actor, Outcome outcome) {
    boolean recorder =
        actor.id().equals(outcome.recorderId()) && actor.may(Role.MEMBER, outcome.areaPath());
    return recorder || actor.may(Role.TEAM_LEAD, outcome.areaPath());
  }

  /** The same, and the state of things allows it now. */
  static boolean canAmend(Actor actor, Outcome outcome, Campaign campaign) {
    return mayAmend(actor, outcome)
        && outcome.status() != OutcomeStatus.VOIDED
        && campaign.status() == CampaignStatus.ACTIVE;
  }

  /** Who may correct sees what is to be corrected. */
  static boolean seesPersonal(Actor actor, Outcome outcome) {
    return actor.seesPersonal(outcome.areaPath()) || mayAmend(actor, outcome);
  }
}

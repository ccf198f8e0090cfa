package vn.tungnha.exchange.imports;

import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.outcome.OutcomeFilter;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.session.Sessions;

/** Whether anything has been planned or done with a team. */
@Component
record TeamUse(Campaigns campaigns, Sessions sessions, Outcomes outcomes) {
  boolean of(Actor actor, String teamId) {
    OutcomeFilter ofTeam = new OutcomeFilter(null, null, teamId, null, null, null);
    return campaigns.haveTeam(teamId)
        || sessions.haveTeam(teamId)
        || !outcomes.page(actor, ofTeam, new PageRequest(1, null)).nodes().isEmpty();
  }
}

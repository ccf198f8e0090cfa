package vn.tungnha.session;

import java.util.List;
import vn.tungnha.campaign.type.Force;
import vn.tungnha.team.Team;

/** One of the type's forces with the campaign's teams of its kind. */
record ForceCoverage(Force force, List<Team> teams) {}

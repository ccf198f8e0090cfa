package vn.tungnha.session;

import java.util.List;

/** The teams of a campaign, as they come in: all of them, not the added ones. */
public record AssignTeamsInput(String campaignId, int expectedVersion, List<String> teamIds) {}

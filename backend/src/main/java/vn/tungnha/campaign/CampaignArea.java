package vn.tungnha.campaign;

/** A campaign in one of its areas: what targets and counters belong to. */
public record CampaignArea(String campaignId, String areaId) {}

package vn.tungnha.campaign;

/** DRAFT → ACTIVE → CLOSED, and back to ACTIVE. */
public enum CampaignStatus {
  DRAFT,
  ACTIVE,
  CLOSED
}

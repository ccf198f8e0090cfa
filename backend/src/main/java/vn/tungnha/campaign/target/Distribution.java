package vn.tungnha.campaign.target;

/** What a target is shared out by over the areas below. */
public enum Distribution {
  EQUAL,
  POPULATION,
  HOUSEHOLDS
}

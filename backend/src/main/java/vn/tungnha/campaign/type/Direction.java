package vn.tungnha.campaign.type;

/** Whether more or less is better. */
public enum Direction {
  UP,
  DOWN,
  NEUTRAL
}

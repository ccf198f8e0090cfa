package vn.tungnha.campaign;

/** Whether more or less is better. */
public enum Direction {
  UP,
  DOWN,
  NEUTRAL
}

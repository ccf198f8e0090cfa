package vn.tungnha.campaign;

/** What a target is shared out by over the areas below. */
public enum Distribution {
  EQUAL,
  POPULATION,
  HOUSEHOLDS
}

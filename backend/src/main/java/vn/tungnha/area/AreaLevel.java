package vn.tungnha.area;

/** From wide to narrow; DISTRICT only before 2025-07-01. */
public enum AreaLevel {
  COUNTRY,
  PROVINCE,
  DISTRICT,
  COMMUNE,
  VILLAGE,
  GROUP
}

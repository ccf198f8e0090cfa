package vn.tungnha.campaign.type;

/**
 * COUNT adds up; a GAUGE is a level as of a day, the latest wins; a RATIO is computed from others.
 */
public enum IndicatorKind {
  COUNT,
  GAUGE,
  RATIO
}

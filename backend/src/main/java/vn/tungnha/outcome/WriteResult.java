package vn.tungnha.outcome;

/** Whether a write stored something, or the same was stored before. */
public enum WriteResult {
  RECORDED,
  REPLAYED
}

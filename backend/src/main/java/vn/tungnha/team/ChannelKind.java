package vn.tungnha.team;

/** Where a channel runs. */
public enum ChannelKind {
  ZALO,
  MOCHA,
  FACEBOOK,
  OTHER
}

package vn.tungnha.campaign.type;

/** What pins one version of a campaign type. */
public interface Typed {
  String typeCode();

  int typeVersion();
}

package vn.tungnha.campaign.type;

import java.util.List;

/** Which campaigns there are of a type; a type does not know campaigns themselves. */
public interface CampaignsOfType {
  /** Ids of all, whatever their state. */
  List<String> ofType(String code);
}

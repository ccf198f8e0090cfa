package vn.tungnha.campaign.type;

/** Which of a type's three lists of custom fields. */
public enum FieldListKind {
  CAMPAIGN("campaignFields"),
  SESSION("sessionFields"),
  OUTCOME("outcomeFields");

  private final String property;

  FieldListKind(String property) {
    this.property = property;
  }

  /** As a recipe names the list, and as the path of a problem in it begins. */
  String property() {
    return property;
  }
}

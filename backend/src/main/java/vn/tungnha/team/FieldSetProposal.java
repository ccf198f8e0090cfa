package vn.tungnha.team;

import java.util.List;
import vn.tungnha.platform.field.FieldChangeKind;
import vn.tungnha.platform.field.FieldDefinition;

/** Fields that somebody would define in place of the newest. */
record FieldSetProposal(FieldSet newest, List<FieldDefinition> fields) {

  /**
   * What defining them changes for the records there are, which keep their version until amended.
   *
   * @param records teams of the kind, or members
   * @param more there are more than were read, so the fields' counts are of a part
   */
  record Changes(int records, boolean more, List<Change> fields) {}

  /**
   * A field that changes.
   *
   * @param records of those read, how many have a value of it
   * @param noLongerPass of those read, how many the new definition would refuse at this field
   */
  record Change(String key, FieldChangeKind what, int records, int noLongerPass) {}
}

package vn.tungnha.team;

import java.util.List;
import vn.tungnha.platform.field.FieldDefinition;

/** What is sent to define the custom fields of team kinds and members. */
public final class FieldSetInput {
  private FieldSetInput() {}

  /** All fields of the kind, in order. */
  public record OfTeams(String kind, int expectedVersion, List<FieldDefinition> fields) {}

  /** All fields of members, in order. */
  public record OfMembers(int expectedVersion, List<FieldDefinition> fields) {}
}

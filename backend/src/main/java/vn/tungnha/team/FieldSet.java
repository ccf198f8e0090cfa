package vn.tungnha.team;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.field.FieldDefinition;

/**
 * One version of the custom fields of a team kind, or of members; published versions never change.
 *
 * @param id {@code <subject>~<version>}
 * @param subject {@code team:<kind>} or {@code member}
 * @param version 0 before any was defined
 * @param definedBy login
 */
@Document("field_sets")
public record FieldSet(
    @Id String id,
    String subject,
    int version,
    List<FieldDefinition> fields,
    @Nullable Instant definedAt,
    @Nullable String definedBy) {
  static final String MEMBERS = "member";
  private static final String TEAMS = "team:";

  static String ofTeams(String kind) {
    return TEAMS + kind;
  }

  static boolean isOfTeams(String subject) {
    return subject.startsWith(TEAMS);
  }

  boolean isOfMembers() {
    return subject.equals(MEMBERS);
  }

  /** Of a team kind's. */
  String kind() {
    return subject.substring(TEAMS.length());
  }

  static String id(String subject, int version) {
    return subject + "~" + version;
  }

  static FieldSet none(String subject) {
    return new FieldSet(id(subject, 0), subject, 0, List.of(), null, null);
  }

  FieldSet next(List<FieldDefinition> fields, Instant at, String by) {
    return new FieldSet(id(subject, version + 1), subject, version + 1, fields, at, by);
  }
}

package vn.tungnha.team;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.field.FieldValue;

/**
 * A person who works, or worked, in teams. {@code given}, {@code family} and {@code middle} are the
 * name in Vietnamese order; {@code contact} is shown only by {@link Members#contact}.
 *
 * @param nameWords the name's words folded, for search
 * @param areaPath from the country down to the area the person lives or works in
 * @param sample invented for a demonstration
 * @param origin fingerprint of the input it was created with
 * @param fieldsVersion the version of the members' fields that the values follow
 */
@Document("members")
public record Member(
    @Id String id,
    String fullName,
    List<String> nameWords,
    String given,
    String family,
    String middle,
    String areaId,
    List<String> areaPath,
    MemberContact contact,
    boolean sample,
    String origin,
    int fieldsVersion,
    List<FieldValue> values,
    @Version int version) {

  static Member named(
      String id,
      String fullName,
      List<String> areaPath,
      MemberContact contact,
      boolean sample,
      String origin,
      int fieldsVersion,
      List<FieldValue> values,
      int version) {
    PersonName name = PersonName.of(fullName);
    return new Member(
        id,
        fullName,
        Names.words(fullName),
        name.given(),
        name.family(),
        name.middle(),
        areaPath.getLast(),
        areaPath,
        contact,
        sample,
        origin,
        fieldsVersion,
        values,
        version);
  }

  Member amended(String newName, MemberContact newContact) {
    return named(id, newName, areaPath, newContact, sample, origin, fieldsVersion, values, version);
  }

  /** With values that follow these fields. */
  Member filled(FieldSet fields, List<FieldValue> newValues) {
    return named(
        id, fullName, areaPath, contact, sample, origin, fields.version(), newValues, version);
  }

  /** Rows are the keys of what is read for many of them at once: not all parts, each time. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}

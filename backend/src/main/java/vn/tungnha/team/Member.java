package vn.tungnha.team;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person who works, or worked, in teams. {@code given}, {@code family} and {@code middle} are the
 * name in Vietnamese order; {@code contact} is shown only by {@link Members#contact}.
 *
 * @param nameWords the name's words folded, for search
 * @param areaPath from the country down to the area the person lives or works in
 * @param sample invented for a demonstration
 * @param origin fingerprint of the input it was created with
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
    @Version int version) {

  static Member named(
      String id,
      String fullName,
      List<String> areaPath,
      MemberContact contact,
      boolean sample,
      String origin,
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
        version);
  }

  Member amended(String newName, MemberContact newContact) {
    return named(id, newName, areaPath, newContact, sample, origin, version);
  }
}

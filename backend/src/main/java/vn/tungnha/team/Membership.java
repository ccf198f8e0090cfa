package vn.tungnha.team;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person in a team from a day (included) to a day (excluded). What may follow what is guarded by
 * the team's {@link Roster}.
 *
 * @param areaPath the team's
 * @param from null when the records do not say
 * @param to null: still in
 * @param origin fingerprint of the input it was created with; null when it came of another act
 */
@Document("memberships")
public record Membership(
    @Id String id,
    String teamId,
    String memberId,
    List<String> areaPath,
    MembershipRole role,
    Representing representing,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String origin,
    @Version int version) {

  Period period() {
    return new Period(from, to);
  }

  /** Whether the person is in the team on the day. */
  public boolean covers(LocalDate day) {
    return period().covers(day);
  }

  boolean leads() {
    return role == MembershipRole.LEADER;
  }

  boolean startsOn(LocalDate day) {
    return day.equals(from);
  }

  Membership during(Period period) {
    return new Membership(
        id,
        teamId,
        memberId,
        areaPath,
        role,
        representing,
        period.from(),
        period.to(),
        origin,
        version);
  }

  Membership endedOn(LocalDate day) {
    return during(new Period(from, day));
  }

  Membership as(MembershipRole newRole) {
    return new Membership(
        id, teamId, memberId, areaPath, newRole, representing, from, to, origin, version);
  }

  /** The rest of this membership from a day on, in another role, as a membership of its own. */
  Membership continuedAs(MembershipRole newRole, LocalDate day, String newId) {
    return new Membership(
        newId, teamId, memberId, areaPath, newRole, representing, day, to, null, 0);
  }
}

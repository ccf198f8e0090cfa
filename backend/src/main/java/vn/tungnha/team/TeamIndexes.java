package vn.tungnha.team;

import static vn.tungnha.platform.Indexed.ascending;
import static vn.tungnha.platform.Indexed.newest;

import java.util.List;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexed;
import vn.tungnha.platform.Indexes;

/**
 * What every query of this module is answered from. A list in the order of a language can use only
 * indexes of that language, its filters too: hence also one that starts with {@code _id}. Counts
 * have no order, and use the plain ones.
 */
@Component
class TeamIndexes implements Indexes {
  private static final Collation VI = Collation.of("vi");

  @Override
  public List<Indexed> all() {
    return List.of(
        teams(),
        members(),
        Indexed.of(Membership.class, ascending("teamId", "to"), ascending("memberId")),
        Indexed.of(CompositionRule.class, ascending("areaId")),
        Indexed.of(TeamKind.class),
        Indexed.of(FieldSet.class));
  }

  private static Indexed teams() {
    return Indexed.of(
        Team.class,
        ascending("areaPath", "name", "_id").collation(VI),
        ascending("kindCode", "areaPath", "name", "_id").collation(VI),
        ascending("nameWords").collation(VI),
        newest("areaPath", "createdAt"),
        ascending("nameKey"),
        ascending("nameWords").named("nameWords_plain"),
        ascending("kindCode", "values.k", "values.v").collation(VI).named("fields"),
        ascending("kindCode", "values.k", "values.v").named("fields_plain"));
  }

  private static Indexed members() {
    return Indexed.of(
        Member.class,
        ascending("areaPath", "given", "family", "middle", "_id").collation(VI),
        ascending("_id", "given").collation(VI),
        ascending("contact.phone"),
        ascending("areaId", "fullName"),
        ascending("nameWords").collation(VI),
        ascending("areaPath").named("areaPath_plain"),
        ascending("nameWords").named("nameWords_plain"),
        ascending("values.k", "values.v").collation(VI).named("fields"),
        ascending("values.k", "values.v").named("fields_plain"));
  }
}

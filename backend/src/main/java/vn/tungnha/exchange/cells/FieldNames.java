package vn.tungnha.exchange.cells;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.FieldValue.AreaValue;
import vn.tungnha.platform.field.FieldValue.MemberValue;
import vn.tungnha.platform.field.FieldValue.TeamValue;
import vn.tungnha.team.Members;
import vn.tungnha.team.Teams;

/** What areas, teams and people are called that values name; one query for each kind at most. */
@Component
public class FieldNames {
  private final Areas areas;
  private final Teams teams;
  private final Members members;

  FieldNames(Areas areas, Teams teams, Members members) {
    this.areas = areas;
    this.teams = teams;
    this.members = members;
  }

  /** By id; what the actor cannot see is left out. */
  public Map<String, String> of(Actor actor, Stream<FieldValue> values) {
    Set<String> areaIds = new HashSet<>();
    Set<String> teamIds = new HashSet<>();
    Set<String> memberIds = new HashSet<>();
    values.forEach(
        value -> {
          switch (value) {
            case AreaValue it -> areaIds.add(it.areaId());
            case TeamValue it -> teamIds.add(it.teamId());
            case MemberValue it -> memberIds.add(it.memberId());
            default -> {}
          }
        });
    Map<String, String> names = new HashMap<>();
    areas.all(areaIds).keySet().forEach(id -> names.put(id, areas.label(id)));
    if (!teamIds.isEmpty())
      teams.visible(actor, teamIds).forEach((id, team) -> names.put(id, team.name()));
    if (!memberIds.isEmpty())
      members.visible(actor, memberIds).forEach((id, member) -> names.put(id, member.fullName()));
    return names;
  }
}

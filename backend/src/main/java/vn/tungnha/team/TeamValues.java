package vn.tungnha.team;

import graphql.GraphQLContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Caller;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldTarget;
import vn.tungnha.platform.field.FieldValue.TeamValue;

/** Teams that custom values name; out of sight is null. */
@Controller
class TeamValues implements FieldTarget {
  private final Teams teams;

  TeamValues(Teams teams) {
    this.teams = teams;
  }

  @Override
  public FieldKind kind() {
    return FieldKind.TEAM;
  }

  @Override
  public Set<String> visible(Caller caller, Collection<String> ids) {
    return caller instanceof Actor actor ? teams.visible(actor, ids).keySet() : Set.of();
  }

  @BatchMapping
  Map<TeamValue, Team> team(List<TeamValue> values, GraphQLContext context) {
    Actor actor = Actor.in(context);
    return Batches.named(values, TeamValue::teamId, ids -> teams.visible(actor, ids));
  }
}

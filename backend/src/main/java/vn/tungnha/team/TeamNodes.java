package vn.tungnha.team;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.access.NodeSource;

/** This module's objects for {@code node} and {@code nodes}. */
final class TeamNodes {
  private TeamNodes() {}

  @Component
  record OfTeams(Teams teams) implements NodeSource {
    @Override
    public String prefix() {
      return "tea";
    }

    @Override
    public Map<String, Team> load(Actor actor, Collection<String> ids) {
      return teams.visible(actor, ids);
    }
  }

  @Component
  record OfMembers(Members members) implements NodeSource {
    @Override
    public String prefix() {
      return "mem";
    }

    @Override
    public Map<String, Member> load(Actor actor, Collection<String> ids) {
      return members.visible(actor, ids);
    }
  }

  @Component
  record OfMemberships(Memberships memberships) implements NodeSource {
    @Override
    public String prefix() {
      return "mbs";
    }

    @Override
    public Map<String, Membership> load(Actor actor, Collection<String> ids) {
      return memberships.visible(actor, ids);
    }
  }
}

package vn.tungnha.team;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.Transactions;

/**
 * What a batch of rows needs of teams and people: many found at once by what is written of them,
 * and what the batch did taken back as if it had never been. Authorises as {@link Teams} and {@link
 * Members} do.
 */
@Service
public class TeamBatches {
  /** A membership's version before anybody changed it. */
  private static final int AS_BEGUN = 1;

  private final MongoOperations mongo;
  private final TeamRepository teams;
  private final MemberRepository members;
  private final MembershipRepository memberships;
  private final Rosters rosters;
  private final Transactions transactions;

  TeamBatches(
      MongoOperations mongo,
      TeamRepository teams,
      MemberRepository members,
      MembershipRepository memberships,
      Rosters rosters,
      Transactions transactions) {
    this.mongo = mongo;
    this.teams = teams;
    this.members = members;
    this.memberships = memberships;
    this.rosters = rosters;
    this.transactions = transactions;
  }

  /** Those of the people with one of these phones (E.164) whose phones the actor may see. */
  public List<Member> withPhones(Actor actor, Collection<String> phones) {
    return seen(actor, Criteria.where("contact.phone").in(phones), Member.class).stream()
        .filter(member -> TeamPolicy.mayLead(actor, member.areaPath()))
        .toList();
  }

  /** Those of the people of these areas, each for itself, who have one of these names. */
  public List<Member> named(Actor actor, Collection<String> names, Collection<String> areaIds) {
    return seen(
        actor, Criteria.where("areaId").in(areaIds).and("fullName").in(names), Member.class);
  }

  /** Teams with one of these names, with or without diacritics. */
  public List<Team> teamsNamed(Actor actor, Collection<String> names) {
    List<String> keys = names.stream().map(Texts::fold).distinct().toList();
    return seen(actor, Criteria.where("nameKey").in(keys), Team.class);
  }

  private <T> List<T> seen(Actor actor, Criteria which, Class<T> type) {
    Criteria mine = new Criteria().andOperator(which, TeamPolicy.readable(actor));
    return mongo.find(Batches.of(mine), type);
  }

  /**
   * Removes a person added by mistake, with the membership they were added with; refuses one whom
   * anybody has changed since, or let join another team.
   */
  public void takeBackMember(Actor actor, String id, int version) {
    transactions.inOne(
        () -> {
          Member member = members.find(actor, id).orElseThrow(Problem::notFound);
          TeamPolicy.requireLead(actor, member.areaPath());
          if (member.version() != version) throw conflict(member);
          memberships.ofMember(id).forEach(membership -> remove(actor, membership, null));
          return mongo.remove(member);
        });
  }

  /** Removes a membership begun by mistake; refuses one that anybody has changed since. */
  public void takeBackMembership(Actor actor, String id) {
    transactions.inOne(
        () -> {
          Membership membership = memberships.find(actor, id).orElseThrow(Problem::notFound);
          remove(actor, membership, membership.origin());
          return membership;
        });
  }

  /** Only one that came into being this way and is as it was then. */
  private void remove(Actor actor, Membership membership, @Nullable String origin) {
    TeamPolicy.requireLead(actor, membership.areaPath());
    if (membership.version() != AS_BEGUN || !Objects.equals(membership.origin(), origin))
      throw conflict(membership);
    Team team = teams.find(actor, membership.teamId()).orElseThrow(Problem::notFound);
    Roster roster = rosters.of(team);
    rosters.keep(roster, roster.without(membership));
  }

  /** Removes a team founded by mistake; refuses one that anybody has changed or joined since. */
  public void takeBackTeam(Actor actor, String id, int version) {
    transactions.inOne(
        () -> {
          Team team = teams.find(actor, id).orElseThrow(Problem::notFound);
          TeamPolicy.requireOrganiser(actor, team.areaPath());
          if (team.version() != version) throw conflict(team);
          return mongo.remove(team);
        });
  }

  private static Problem conflict(Object current) {
    return Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(current);
  }
}

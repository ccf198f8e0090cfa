package vn.tungnha.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import vn.tungnha.access.Actor;

/** Memberships as stored. */
@Repository
class MembershipRepository {
  private final MongoOperations mongo;

  MembershipRepository(MongoOperations mongo) {
    this.mongo = mongo;
  }

  Optional<Membership> find(Actor actor, String id) {
    return Optional.ofNullable(all(actor, List.of(id)).get(id));
  }

  Map<String, Membership> all(Actor actor, Collection<String> ids) {
    return seen(actor, Criteria.where("_id").in(ids)).stream()
        .collect(Collectors.toMap(Membership::id, Function.identity()));
  }

  List<Membership> ofTeams(Actor actor, Collection<String> teamIds) {
    return seen(actor, Criteria.where("teamId").in(teamIds));
  }

  List<Membership> ofMembers(Actor actor, Collection<String> memberIds) {
    return seen(actor, Criteria.where("memberId").in(memberIds));
  }

  private List<Membership> seen(Actor actor, Criteria which) {
    var mine = new Criteria().andOperator(which, TeamPolicy.readable(actor));
    return mongo.find(Batches.of(mine), Membership.class);
  }

  /** Who is in these teams on the day; one query. */
  List<Membership> inTeamsOn(Collection<String> teamIds, LocalDate day) {
    var notOver =
        new Criteria().orOperator(Criteria.where("to").isNull(), Criteria.where("to").gt(day));
    var query = Batches.of(Criteria.where("teamId").in(teamIds).andOperator(notOver));
    return mongo.find(query, Membership.class).stream().filter(m -> m.covers(day)).toList();
  }

  /** Whoever asks: everybody ever in the team. */
  List<Membership> everIn(String teamId) {
    return mongo.find(Batches.of(Criteria.where("teamId").is(teamId)), Membership.class);
  }

  /** Whoever asks: wherever the person is, was or will be. */
  List<Membership> ofMember(String memberId) {
    return mongo.find(Batches.of(Criteria.where("memberId").is(memberId)), Membership.class);
  }

  /** Whoever asks: where the person leads or led. */
  List<Membership> leaderships(String memberId) {
    var query =
        Query.query(Criteria.where("memberId").is(memberId).and("role").is(MembershipRole.LEADER));
    return mongo.find(query, Membership.class);
  }

  /** Whoever asks: to recognise a repeated create. */
  @Nullable Membership stored(String id) {
    return mongo.findById(id, Membership.class);
  }

  /** Inserts what was not there, updates what differs, removes what is gone. */
  List<Membership> replace(List<Membership> before, List<Membership> after) {
    Map<String, Membership> old =
        before.stream().collect(Collectors.toMap(Membership::id, Function.identity()));
    List<Membership> stored = after.stream().map(now -> write(old.remove(now.id()), now)).toList();
    old.values().forEach(mongo::remove);
    return stored;
  }

  private Membership write(@Nullable Membership before, Membership now) {
    if (before == null) return mongo.insert(now);
    return before.equals(now) ? now : mongo.save(now);
  }
}

package vn.tungnha.team;

import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Pages;

/** Teams as stored, within what the actor may see. */
@Repository
class TeamRepository {
  private final MongoOperations mongo;
  private final Pages pages;

  TeamRepository(MongoOperations mongo, Pages pages) {
    this.mongo = mongo;
    this.pages = pages;
  }

  Optional<Team> find(Actor actor, String id) {
    return Optional.ofNullable(all(actor, List.of(id)).get(id));
  }

  Map<String, Team> all(Actor actor, Collection<String> ids) {
    var mine =
        new Criteria().andOperator(Criteria.where("_id").in(ids), TeamPolicy.readable(actor));
    return mongo.find(Query.query(mine), Team.class).stream()
        .collect(Collectors.toMap(Team::id, Function.identity()));
  }

  /** Whoever asks: to recognise a repeated create, and to keep cards. */
  @Nullable Team stored(String id) {
    return mongo.findById(id, Team.class);
  }

  Connection<Team> page(
      Actor actor, TeamFilter filter, TeamOrder order, LocalDate today, PageRequest page) {
    var terms = new ArrayList<Criteria>();
    terms.add(TeamPolicy.readable(actor));
    if (filter.areaId() != null) terms.add(Criteria.where("areaPath").is(filter.areaId()));
    if (filter.kind() != null) terms.add(Criteria.where("kindCode").is(filter.kind()));
    if (filter.search() != null) terms.addAll(Names.search(filter.search()));
    if (!Boolean.TRUE.equals(filter.includeDisbanded())) terms.add(active(today));
    return find(new Criteria().andOperator(terms), order, page, "teams:" + order + ":" + filter);
  }

  private static Criteria active(LocalDate today) {
    return new Criteria()
        .orOperator(
            Criteria.where("disbandedOn").isNull(), Criteria.where("disbandedOn").gt(today));
  }

  private Connection<Team> find(
      Criteria filter, TeamOrder order, PageRequest page, String boundTo) {
    return switch (order) {
      case NAME -> pages.find(Team.class, filter, order.sort(), "vi", page, boundTo);
      case NEWEST -> pages.find(Team.class, filter, order.sort(), page, boundTo);
    };
  }

  Team insert(Team team) {
    return mongo.insert(team);
  }

  Team save(Team team) {
    return mongo.save(team);
  }
}

package vn.tungnha.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.ChangeFeed;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Heard;
import vn.tungnha.platform.Listing;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Pages;
import vn.tungnha.platform.Together;

/** Teams as stored, with the card of today. */
@Repository
class TeamRepository {
  private static final int PLACES_KEPT = 10_000;

  private final MongoOperations mongo;
  private final Pages pages;
  private final Clock clock;
  private final Together<String, List<String>> places = new Together<>(this::places);
  private final Heard<List<String>> knownPlaces;

  TeamRepository(MongoOperations mongo, Pages pages, ChangeFeed changes, Clock clock) {
    this.mongo = mongo;
    this.pages = pages;
    this.clock = clock;
    this.knownPlaces = new Heard<>(changes, mongo.getCollectionName(Team.class), PLACES_KEPT);
  }

  Optional<Team> find(Actor actor, String id) {
    return Optional.ofNullable(all(actor, List.of(id)).get(id));
  }

  Map<String, Team> all(Actor actor, Collection<String> ids) {
    var mine =
        new Criteria().andOperator(Criteria.where("_id").in(ids), TeamPolicy.readable(actor));
    return mongo.find(Batches.of(mine), Team.class).stream()
        .collect(Collectors.toMap(Team::id, team -> team.on(today())));
  }

  /**
   * Where a team is, from the country down, as this instance heard of it; what is not known is read
   * with others who ask at the same time.
   */
  Optional<List<String>> place(String id) {
    return knownPlaces.find(id, unknown -> Optional.ofNullable(places.ask(unknown)));
  }

  private Map<String, List<String>> places(Collection<String> ids) {
    Query query = new Query(Criteria.where("_id").in(ids));
    query.fields().include("areaPath");
    String collection = mongo.getCollectionName(Team.class);
    var found = new HashMap<String, List<String>>();
    for (Document team : mongo.find(query, Document.class, collection))
      found.put(team.getString("_id"), team.getList("areaPath", String.class));
    return found;
  }

  /** Whoever asks: to recognise a repeated create, and to keep cards. */
  @Nullable Team stored(String id) {
    Team team = mongo.findById(id, Team.class);
    return team == null ? null : team.on(today());
  }

  /**
   * A page of teams.
   *
   * @param values what their custom values must be
   */
  Connection<Team> page(
      Actor actor, TeamFilter filter, Criteria values, Listing listing, PageRequest page) {
    var terms = new ArrayList<Criteria>();
    terms.add(TeamPolicy.readable(actor));
    terms.add(values);
    if (filter.areaId() != null) terms.add(Criteria.where("areaPath").is(filter.areaId()));
    if (filter.kind() != null) terms.add(Criteria.where("kindCode").is(filter.kind()));
    if (filter.search() != null) terms.addAll(Names.search(filter.search()));
    LocalDate today = today();
    if (!Boolean.TRUE.equals(filter.includeDisbanded())) terms.add(active(today));
    Criteria all = new Criteria().andOperator(terms);
    return pages
        .find(Team.class, all, listing, page, "teams:" + filter)
        .map(team -> team.on(today));
  }

  private static Criteria active(LocalDate today) {
    return new Criteria()
        .orOperator(
            Criteria.where("disbandedOn").isNull(), Criteria.where("disbandedOn").gt(today));
  }

  private LocalDate today() {
    return Days.today(clock);
  }

  Team insert(Team team) {
    return mongo.insert(team);
  }

  Team save(Team team) {
    return mongo.save(team);
  }
}

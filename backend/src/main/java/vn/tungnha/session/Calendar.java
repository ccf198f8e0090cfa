package vn.tungnha.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * Works sessions out: what the series plan, overlaid with what was changed. Two queries, however
 * many sessions come of them.
 */
@Component
class Calendar {
  /** Changed sessions one window may touch. */
  private static final int MAX_CHANGED = 20_000;

  private final MongoOperations mongo;

  Calendar(MongoOperations mongo) {
    this.mongo = mongo;
  }

  Optional<SessionSeries> series(String id) {
    return Optional.ofNullable(mongo.findById(id, SessionSeries.class));
  }

  /** The session whoever asks. */
  Optional<Session> session(SessionId id) {
    Session changed = mongo.findById(id.toString(), Session.class);
    if (changed != null) return Optional.of(changed);
    return series(id.seriesId()).flatMap(series -> series.session(id));
  }

  /** Those that exist and the actor may see, by id. */
  Map<String, Session> visible(Actor actor, Collection<String> ids) {
    List<SessionId> asked = ids.stream().flatMap(id -> SessionId.parse(id).stream()).toList();
    if (asked.isEmpty()) return Map.of();
    List<String> sessionIds = asked.stream().map(SessionId::toString).toList();
    Map<String, Session> changed =
        byId(mongo.find(Query.query(Criteria.where("_id").in(sessionIds)), Session.class));
    Map<String, SessionSeries> series =
        seriesOf(asked.stream().map(SessionId::seriesId).distinct().toList());
    return asked.stream()
        .flatMap(
            id ->
                Optional.ofNullable(changed.get(id.toString()))
                    .or(
                        () ->
                            Optional.ofNullable(series.get(id.seriesId()))
                                .flatMap(one -> one.session(id)))
                    .stream())
        .filter(session -> actor.sees(session.areaPath()))
        .collect(Collectors.toMap(Session::id, Function.identity(), (one, same) -> one));
  }

  /** The series with all their places, by id, whoever asks. */
  Map<String, SessionSeries> seriesOf(Collection<String> ids) {
    Query byId = Query.query(Criteria.where("_id").in(ids));
    return mongo.find(byId, SessionSeries.class).stream()
        .collect(Collectors.toMap(SessionSeries::id, Function.identity()));
  }

  /** The window's sessions that the actor may see; more than {@code max}: QUERY_TOO_LARGE. */
  List<Session> within(Actor actor, Window window, int max) {
    return within(actor.scope(), session -> actor.sees(session.areaPath()), window, max);
  }

  /** The same whoever asks. */
  List<Session> within(Window window) {
    return within(new Criteria(), session -> true, window, Integer.MAX_VALUE);
  }

  private List<Session> within(Criteria scope, Predicate<Session> inScope, Window window, int max) {
    Map<String, Session> changed = changed(scope, window);
    List<Session> found = new ArrayList<>();
    changed.values().stream().filter(window::holds).filter(inScope).forEach(found::add);
    Query planning = Query.query(window.series(scope));
    try (Stream<SessionSeries> all = mongo.stream(planning, SessionSeries.class)) {
      all.flatMap(series -> series.sessions(window.from(), window.to()))
          .filter(session -> !changed.containsKey(session.id()))
          .filter(window::holds)
          .filter(inScope)
          .limit(Math.max(0, max - found.size()) + 1L)
          .forEach(found::add);
    }
    if (found.size() > max) throw tooMany(max);
    return found;
  }

  private Map<String, Session> changed(Criteria scope, Window window) {
    Query query = Query.query(window.changed(scope)).limit(MAX_CHANGED + 1);
    List<Session> changed = mongo.find(query, Session.class);
    if (changed.size() > MAX_CHANGED) throw tooMany(MAX_CHANGED);
    return byId(changed);
  }

  /** The changed sessions of a campaign whose values are as asked for, whoever asks. */
  Set<String> changedIds(String campaignId, Criteria values) {
    Criteria wanted =
        new Criteria().andOperator(Criteria.where("campaignId").is(campaignId), values);
    return Set.copyOf(mongo.findDistinct(Query.query(wanted), "_id", Session.class, String.class));
  }

  private static Map<String, Session> byId(List<Session> sessions) {
    return sessions.stream().collect(Collectors.toMap(Session::id, Function.identity()));
  }

  private static Problem tooMany(int max) {
    return Problem.of(ProblemCode.QUERY_TOO_LARGE, "session.tooManyToShow", max);
  }
}

package vn.tungnha.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Keeps a team or a venue from being booked twice. In one transaction: {@link #lock} what is
 * booked, look for {@link #clashes}, write. Two transactions that want the same team both grow its
 * lock, so one of them conflicts, runs again, and then sees what the other has written.
 */
@Component
class Bookings {
  static final String COLLECTION = "bookings";

  private final MongoOperations mongo;

  Bookings(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Teams, venues and the series concerned. */
  void lock(Collection<String> ids) {
    BulkOperations locks = mongo.bulkOps(BulkMode.ORDERED, COLLECTION);
    // in one order everywhere, so that two transactions meet at the first id
    new TreeSet<>(ids)
        .forEach(
            id ->
                locks.upsert(Query.query(Criteria.where("_id").is(id)), new Update().inc("n", 1L)));
    locks.execute();
  }

  /** Where these sessions meet others, or one another; in order of time. */
  List<Clash> clashes(List<Session> wanted) {
    Set<String> resources = wanted.stream().flatMap(Diary::resources).collect(Collectors.toSet());
    if (resources.isEmpty()) return List.of();
    Diary diary = new Diary();
    Set<String> own = wanted.stream().map(Session::id).collect(Collectors.toSet());
    taken(resources, first(wanted), last(wanted)).stream()
        .filter(session -> !own.contains(session.id()))
        .forEach(diary::enter);
    List<Clash> clashes = new ArrayList<>();
    for (Session session : inOrder(wanted)) {
      clashes.addAll(diary.clashes(session));
      diary.enter(session);
    }
    return clashes;
  }

  /** Sessions that may touch these days and have one of the teams or venues. */
  private List<Session> taken(Set<String> resources, LocalDate first, LocalDate last) {
    List<SessionSeries> planning =
        mongo.find(planning(resources, first, last), SessionSeries.class);
    Map<String, Session> changed =
        mongo.find(changed(planning, resources, first, last), Session.class).stream()
            .collect(Collectors.toMap(Session::id, Function.identity()));
    Stream<Session> planned =
        planning.stream()
            .flatMap(series -> series.sessions(first, last.plusDays(1)))
            .filter(session -> !changed.containsKey(session.id()));
    return Stream.concat(planned, changed.values().stream())
        .filter(Session::takesItsSlot)
        .filter(session -> Diary.resources(session).anyMatch(resources::contains))
        .toList();
  }

  static Query planning(Set<String> resources, LocalDate first, LocalDate last) {
    return Query.query(
        new Criteria()
            .orOperator(
                places("teamIds", resources, first, last),
                places("venueId", resources, first, last)));
  }

  private static Criteria places(
      String field, Set<String> resources, LocalDate first, LocalDate last) {
    return Criteria.where("places." + field)
        .in(resources)
        .and("lastDate")
        .gte(first)
        .and("firstDate")
        .lte(last);
  }

  static Query changed(
      List<SessionSeries> series, Set<String> resources, LocalDate first, LocalDate last) {
    List<String> seriesIds = series.stream().map(SessionSeries::id).toList();
    return Query.query(
        new Criteria()
            .orOperator(
                Criteria.where("seriesId").in(seriesIds).and("plannedDate").gte(first).lte(last),
                Criteria.where("teamIds").in(resources).and("date").gte(first).lte(last),
                Criteria.where("venueId").in(resources).and("date").gte(first).lte(last)));
  }

  /** The day before counts too: a session may go on past midnight. */
  private static LocalDate first(List<Session> wanted) {
    return wanted.stream()
        .map(Session::date)
        .min(Comparator.naturalOrder())
        .orElseThrow()
        .minusDays(1);
  }

  private static LocalDate last(List<Session> wanted) {
    return wanted.stream()
        .map(session -> session.ends().toLocalDate())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static List<Session> inOrder(List<Session> sessions) {
    return sessions.stream()
        .sorted(Comparator.comparing(Session::starts).thenComparing(Session::id))
        .toList();
  }
}

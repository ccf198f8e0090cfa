package vn.tungnha.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who and what is taken when: sessions by team or venue and day, so that a look-up is short. */
final class Diary {
  private record Page(String resourceId, LocalDate day) {}

  private final Map<Page, List<Session>> pages = new HashMap<>();

  static Stream<String> resources(Session session) {
    return Stream.concat(Stream.ofNullable(session.venueId()), session.teamIds().stream());
  }

  void enter(Session session) {
    pagesOf(session)
        .forEach(page -> pages.computeIfAbsent(page, p -> new ArrayList<>()).add(session));
  }

  /** The first session already entered that holds each of the wanted one's venue and teams. */
  List<Clash> clashes(Session wanted) {
    return resources(wanted)
        .flatMap(
            resource ->
                taken(wanted, resource).map(other -> new Clash(wanted, other, resource)).stream())
        .toList();
  }

  private Optional<Session> taken(Session wanted, String resource) {
    return days(wanted)
        .map(day -> new Page(resource, day))
        .flatMap(page -> pages.getOrDefault(page, List.of()).stream())
        .filter(wanted::overlaps)
        .findFirst();
  }

  private static Stream<Page> pagesOf(Session session) {
    return resources(session).flatMap(id -> days(session).map(day -> new Page(id, day)));
  }

  /** A session past midnight stands on two days. */
  private static Stream<LocalDate> days(Session session) {
    return session.date().datesUntil(session.ends().toLocalDate().plusDays(1));
  }
}

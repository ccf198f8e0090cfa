package vn.tungnha.session;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;

/** The order people read in: time, then the place's name, then the id. */
@Component
class SessionOrder {
  private final Areas areas;

  SessionOrder(Areas areas) {
    this.areas = areas;
  }

  List<Session> sort(Collection<Session> sessions) {
    Map<String, CollationKey> names = names(sessions);
    return sessions.stream()
        .sorted(
            Comparator.comparing(Session::starts)
                .thenComparing(session -> names.get(session.areaId()))
                .thenComparing(Session::id))
        .toList();
  }

  /** Each area once. */
  private Map<String, CollationKey> names(Collection<Session> sessions) {
    List<String> ids = sessions.stream().map(Session::areaId).distinct().toList();
    Map<String, Area> known = areas.all(ids);
    Collator collator = vietnamese();
    return ids.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id -> collator.getCollationKey(known.containsKey(id) ? known.get(id).name() : id)));
  }

  static Collator vietnamese() {
    return Collator.getInstance(Locale.of("vi"));
  }
}

package vn.tungnha.counter.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.Reading;
import vn.tungnha.counter.store.TeamCounters;

/** What a verification found: every value that is not what it has to be. */
public final class Findings {
  private static final int MOST_LINES = 1_000;

  private final List<String> lines = new ArrayList<>();
  private long counters;
  private long outcomes;
  private long drift;

  void counted(long more) {
    outcomes += more;
  }

  void areas(Map<String, AreaCounters> expected, Map<String, AreaCounters> stored) {
    AreaCounters none =
        new AreaCounters("", "", "", List.of(), Map.of(), Map.of(), Map.of(), null, Instant.EPOCH);
    for (String id : both(expected, stored)) {
      counters++;
      AreaCounters due = expected.getOrDefault(id, none);
      AreaCounters is = stored.getOrDefault(id, none);
      counts(id, due.counts(), is.counts());
      counts(id + " credited", due.credited(), is.credited());
      for (String code : both(due.gauges(), is.gauges()))
        if (!due.gauge(code).isSame(is.gauge(code))) add(id, code, due.gauge(code), is.gauge(code));
    }
  }

  void days(Map<String, DayCounters> expected, Map<String, DayCounters> stored) {
    for (String id : both(expected, stored)) {
      counters++;
      DayCounters due = expected.get(id);
      DayCounters is = stored.get(id);
      counts(id, due == null ? Map.of() : due.counts(), is == null ? Map.of() : is.counts());
    }
  }

  void teams(Map<String, TeamCounters> expected, Map<String, TeamCounters> stored) {
    for (String id : both(expected, stored)) {
      counters++;
      TeamCounters due = expected.get(id);
      TeamCounters is = stored.get(id);
      counts(id, due == null ? Map.of() : due.counts(), is == null ? Map.of() : is.counts());
    }
  }

  void readings(Map<String, Reading> expected, Map<String, Reading> stored) {
    for (String id : both(expected, stored)) {
      Reading due = expected.get(id);
      Reading is = stored.get(id);
      boolean same =
          due != null
              && is != null
              && due.value().compareTo(is.value()) == 0
              && due.day().equals(is.day());
      if (!same) add(id, "reading", due == null ? "none" : due, is == null ? "none" : is);
    }
  }

  private void counts(String id, Map<String, BigDecimal> due, Map<String, BigDecimal> is) {
    for (String code : both(due, is)) {
      BigDecimal expected = due.getOrDefault(code, BigDecimal.ZERO);
      BigDecimal stored = is.getOrDefault(code, BigDecimal.ZERO);
      if (expected.compareTo(stored) != 0) add(id, code, expected, stored);
    }
  }

  private static Set<String> both(Map<String, ?> one, Map<String, ?> other) {
    Set<String> keys = new HashSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }

  private void add(String id, String code, Object expected, Object stored) {
    drift++;
    if (lines.size() < MOST_LINES)
      lines.add("%s %s: counter %s, outcomes %s".formatted(id, code, stored, expected));
  }

  long counters() {
    return counters;
  }

  long outcomes() {
    return outcomes;
  }

  /** How many values differ. */
  public long drift() {
    return drift;
  }

  /** The first thousand of them, one in a line. */
  public List<String> lines() {
    return lines;
  }
}

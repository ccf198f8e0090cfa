package vn.tungnha.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** From a day (included) to a day (excluded); open at a side that is null. */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

  boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && endsAfter(day);
  }

  boolean endsAfter(LocalDate day) {
    return to == null || to.isAfter(day);
  }

  boolean overlaps(Period other) {
    return startsBefore(other.to) && other.startsBefore(to);
  }

  private boolean startsBefore(@Nullable LocalDate end) {
    return from == null || end == null || from.isBefore(end);
  }

  /** Whether the two leave no day between them. */
  boolean meets(Period other) {
    return overlaps(other) || ends(other.from) || other.ends(from);
  }

  private boolean ends(@Nullable LocalDate day) {
    return to != null && to.equals(day);
  }

  /** The days between two that do not meet. */
  Period gap(Period other) {
    boolean first = to != null && other.from != null && to.isBefore(other.from);
    return first ? new Period(to, other.from) : new Period(other.to, from);
  }

  /** All days of two that meet. */
  Period and(Period other) {
    return new Period(startsBefore(other) ? from : other.from, endsLater(other) ? to : other.to);
  }

  private boolean startsBefore(Period other) {
    return from == null || (other.from != null && from.isBefore(other.from));
  }

  private boolean endsLater(Period other) {
    return to == null || (other.to != null && to.isAfter(other.to));
  }

  /** As a person says it: "from 1 March 2024 to before 1 June 2024". */
  MessageSourceResolvable said() {
    if (from != null && to != null) return Said.of("team.period.between", from, to);
    if (from != null) return Said.of("team.period.since", from);
    return to == null ? Said.of("team.period.always") : Said.of("team.period.until", to);
  }
}

package vn.tungnha.counter.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tungnha.outcome.Qualifier;

/**
 * A GAUGE in one area: its own reading if it has one, else the sum of the levels directly below it.
 *
 * @param own the reading that wins in the area itself
 * @param below sum of the levels directly below
 * @param parts how many areas directly below have a level
 * @param inexact how many of those levels are not EXACT
 */
public record Gauge(@Nullable Reading own, BigDecimal below, int parts, int inexact) {
  public static final Gauge UNKNOWN = new Gauge(null, BigDecimal.ZERO, 0, 0);

  public @Nullable Level level() {
    if (own != null) return new Level(own.value(), own.qualifier());
    if (parts == 0) return null;
    return new Level(below, inexact == 0 ? Qualifier.EXACT : Qualifier.ABOUT);
  }

  public Gauge withOwn(@Nullable Reading reading) {
    return new Gauge(reading, below, parts, inexact);
  }

  /** The same after an area directly below went from one level to another. */
  public Gauge moved(@Nullable Level from, @Nullable Level to) {
    Gauge without = from == null ? this : plus(from.value().negate(), -1, from.qualifier());
    return to == null ? without : without.plus(to.value(), 1, to.qualifier());
  }

  private Gauge plus(BigDecimal value, int part, Qualifier qualifier) {
    int rough = qualifier == Qualifier.EXACT ? 0 : part;
    return new Gauge(own, below.add(value), parts + part, inexact + rough);
  }

  public boolean isSame(Gauge other) {
    String reading = own == null ? "" : own.id() + own.value().stripTrailingZeros();
    String otherReading =
        other.own == null ? "" : other.own.id() + other.own.value().stripTrailingZeros();
    return reading.equals(otherReading)
        && below.compareTo(other.below) == 0
        && parts == other.parts
        && inexact == other.inexact;
  }
}

package vn.tungnha.national;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that falls the same way at every load: all of it comes from a name. */
final class Dice {
  private final SplittableRandom random;

  Dice(String name) {
    UUID seed = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    random = new SplittableRandom(seed.getMostSignificantBits() ^ seed.getLeastSignificantBits());
  }

  /** From 0, below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  /** An id of the form clients make, UUIDv7: later ones sort later. */
  String id(String prefix, Instant at) {
    long high = (at.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return prefix + "_" + new UUID(high, low);
  }
}

package vn.tungnha.team;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A part of a message that has words of its own in each language. */
final class Said {
  private Said() {}

  static MessageSourceResolvable of(String key, Object... args) {
    return new DefaultMessageSourceResolvable(new String[] {key}, args);
  }
}

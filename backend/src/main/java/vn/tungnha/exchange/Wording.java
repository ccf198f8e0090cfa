package vn.tungnha.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Text;

/** A file's words in its reader's language. */
record Wording(Messages messages, Locale locale) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  String say(String key, Object... args) {
    return messages.text("exchange." + key, locale, args);
  }

  /** A code of ours as one says it. */
  String word(Enum<?> code) {
    String kind = code.getDeclaringClass().getSimpleName();
    return say("word." + kind + "." + code.name());
  }

  @Nullable String in(@Nullable Text text) {
    if (text == null) return null;
    return locale.getLanguage().equals("en") ? text.en() : text.vi();
  }

  /** As clocks show it in Vietnam. */
  String time(Instant instant) {
    return TIME.format(instant.atZone(Days.ZONE));
  }

  String day(LocalDate day) {
    return DAY.format(day);
  }
}

package vn.tungnha.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Text;

/** A file's words in its reader's language. */
public record Wording(Messages messages, Locale locale) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  public String say(String key, Object... args) {
    return messages.text("exchange." + key, locale, args);
  }

  /** In Vietnamese and in English. */
  public List<String> both(String key) {
    return Stream.of(Locale.of("vi"), Locale.ENGLISH)
        .map(language -> messages.text("exchange." + key, language))
        .toList();
  }

  /** A code of ours as one says it. */
  public String word(Enum<?> code) {
    String kind = code.getDeclaringClass().getSimpleName();
    return say("word." + kind + "." + code.name());
  }

  public @Nullable String in(@Nullable Text text) {
    return text == null ? null : said(text);
  }

  public String said(Text text) {
    return locale.getLanguage().equals("en") ? text.en() : text.vi();
  }

  /** As clocks show it in Vietnam. */
  public String time(Instant instant) {
    return TIME.format(instant.atZone(Days.ZONE));
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }
}

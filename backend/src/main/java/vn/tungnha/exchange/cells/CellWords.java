package vn.tungnha.exchange.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.exchange.Wording;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;

/** Reads cells as people write them: days, and our codes in the words of either language. */
@Component
public class CellWords {
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

  private final Messages messages;
  private final Map<Class<?>, Map<String, Enum<?>>> known = new ConcurrentHashMap<>();

  CellWords(Messages messages) {
    this.messages = messages;
  }

  /** Null for blank; else {@code INVALID_VALUE} at the property for a word that is none. */
  public <E extends Enum<E>> @Nullable E code(String cell, Class<E> kind, String property) {
    if (cell.isEmpty()) return null;
    Enum<?> code = known.computeIfAbsent(kind, this::words).get(Texts.fold(cell));
    if (code == null)
      throw Problem.of(ProblemCode.INVALID_VALUE, "exchange.unknownWord", cell).at(property);
    return kind.cast(code);
  }

  private Map<String, Enum<?>> words(Class<?> kind) {
    Map<String, Enum<?>> words = new HashMap<>();
    for (Object constant : kind.getEnumConstants()) {
      Enum<?> code = (Enum<?>) constant;
      words.put(Texts.fold(code.name()), code);
      for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH))
        words.put(Texts.fold(new Wording(messages, locale).word(code)), code);
    }
    return words;
  }

  /** Null for blank; else {@code INVALID_VALUE} at the path for what is no day. */
  public static @Nullable LocalDate day(String cell, String... path) {
    if (cell.isEmpty()) return null;
    return DAYS.stream()
        .flatMap(form -> parsed(cell, form).stream())
        .findFirst()
        .orElseThrow(() -> Problem.of(ProblemCode.INVALID_VALUE, "exchange.noDay", cell).at(path));
  }

  private static Optional<LocalDate> parsed(String cell, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(cell, form));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }
}

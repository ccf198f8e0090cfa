package vn.tungnha.exchange.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.exchange.Wording;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Texts;

/**
 * Guesses what a column is from its heading, in Vietnamese or English, with or without diacritics.
 */
@Component
class Headings {
  private final Map<String, List<String>> byWord = new HashMap<>();

  Headings(Messages messages) {
    for (String property :
        List.of(
            "fullName",
            "phone",
            "note",
            "area",
            "team",
            "role",
            "representing",
            "from",
            "kind",
            "name",
            "decisionNumber",
            "decisionDate",
            "decisionIssuer")) {
      for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH)) {
        Wording wording = new Wording(messages, locale);
        put(wording.say("column." + property), property);
        Arrays.stream(wording.say("heading." + property).split(";"))
            .forEach(word -> put(word, property));
      }
    }
  }

  private void put(String heading, String property) {
    byWord.merge(
        word(heading),
        List.of(property),
        (before, more) ->
            before.contains(property)
                ? before
                : Stream.concat(before.stream(), more.stream()).toList());
  }

  /** Letters and digits, folded; what stands in brackets explains and does not name. */
  private static String word(String heading) {
    return Texts.fold(heading.replaceAll("\\(.*?\\)", " ")).replaceAll("[^a-z0-9]+", " ").strip();
  }

  /** One of these properties, or null. */
  @Nullable String guess(String heading, List<String> among) {
    return byWord.getOrDefault(word(heading), List.of()).stream()
        .filter(among::contains)
        .findFirst()
        .orElse(null);
  }

  /** How many of the cells are headings we know. */
  long known(List<String> cells) {
    return cells.stream().filter(cell -> byWord.containsKey(word(cell))).count();
  }
}

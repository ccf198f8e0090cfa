package vn.tungnha.team;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;

/** Names of teams and people: checked when they come in, found by the beginnings of their words. */
final class Names {
  static final int MAX = 200;
  private static final int MAX_SEARCH = 100;
  private static final int MAX_WORDS = 8;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Above every character in the order of a collation, so that a prefix is a range. */
  private static final String LAST = "\uFFFF";

  private Names() {}

  /** One line of 1–200 characters, without markup. */
  static String check(@Nullable String raw, String... path) {
    String name = Texts.line(raw, MAX, path);
    if (name.indexOf('<') >= 0 || name.indexOf('>') >= 0)
      throw Problem.of(ProblemCode.INVALID_TEXT, "team.markup").at(path);
    return name;
  }

  /** The folded words of a name, each once. */
  static List<String> words(String name) {
    return Arrays.stream(BETWEEN_WORDS.split(Texts.fold(name)))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * One condition on {@code nameWords} for each word sought. A range and no pattern: it is answered
   * from an index that has the collation of the list's order, which a pattern is not.
   */
  static List<Criteria> search(String sought) {
    List<String> words = words(Texts.line(sought, MAX_SEARCH, "filter", "search"));
    if (words.isEmpty()) return List.of(Criteria.where("nameWords").in(List.of()));
    return words.stream().limit(MAX_WORDS).map(Names::beginning).toList();
  }

  private static Criteria beginning(String prefix) {
    return Criteria.where("nameWords").elemMatch(new Criteria().gte(prefix).lt(prefix + LAST));
  }
}

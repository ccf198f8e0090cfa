package vn.tungnha.campaign.type;

import java.util.Arrays;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.Texts;

/** The texts of a recipe, made clean; each language is told by itself. */
final class RecipeTexts {
  private static final int MAX_NAME = 120;
  private static final int MAX_DESCRIPTION = 1_000;
  private static final int MAX_SOURCE = 200;

  private RecipeTexts() {}

  static Text name(Text text, String... path) {
    return clean(text, MAX_NAME, path);
  }

  static Text description(Text text, String... path) {
    return clean(text, MAX_DESCRIPTION, path);
  }

  private static Text clean(Text text, int max, String... path) {
    RecipeProblems problems = new RecipeProblems();
    problems.in(() -> Texts.line(text.vi(), max, below(path, "vi")));
    problems.in(() -> Texts.line(text.en(), max, below(path, "en")));
    problems.refuse();
    return new Text(Texts.line(text.vi(), max, path), Texts.line(text.en(), max, path));
  }

  static Source source(Source source) {
    return new Source(
        Texts.line(source.title(), MAX_SOURCE, "source", "title"),
        Texts.optionalLine(source.publisher(), MAX_SOURCE, "source", "publisher"),
        Texts.optionalLine(source.publishedOn(), 60, "source", "publishedOn"),
        Texts.optionalLine(source.quote(), MAX_SOURCE, "source", "quote"),
        source.sample());
  }

  static String[] below(String[] path, String last) {
    String[] below = Arrays.copyOf(path, path.length + 1);
    below[path.length] = last;
    return below;
  }
}

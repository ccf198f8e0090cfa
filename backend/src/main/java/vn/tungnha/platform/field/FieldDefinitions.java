package vn.tungnha.platform.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.Texts;

/**
 * Lists of custom fields, checked before anything is made with them. Refuses a key or option code
 * of another form or used twice, more than 120 fields or 500 options, options of a field that is no
 * CHOICE, a CHOICE without any, limits on the wrong kind or upside down, and unclean labels.
 */
public final class FieldDefinitions {
  public static final int MAX_FIELDS = 120;
  public static final int MAX_OPTIONS = 500;

  private static final int MAX_LABEL = 120;
  private static final int MAX_HELP = 300;
  private static final int MAX_TEXT = 10_000;
  private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9_]{0,39}");
  private static final Pattern OPTION = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  private FieldDefinitions() {}

  /** The same list, in order, with clean labels; else every problem of it together. */
  public static List<FieldDefinition> check(List<FieldDefinition> definitions, String... path) {
    if (definitions.size() > MAX_FIELDS)
      throw Problem.of(ProblemCode.INVALID_VALUE, "field.tooMany", MAX_FIELDS).at(path);
    List<Problem> problems = new ArrayList<>();
    List<FieldDefinition> checked = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (FieldDefinition definition : definitions) {
      String[] at = FieldPath.below(path, definition.key());
      try {
        if (!keys.add(definition.key())) throw invalid("field.twice", at);
        checked.add(checked(definition, at));
      } catch (Problem problem) {
        problems.addAll(problem.each());
      }
    }
    if (!problems.isEmpty()) throw Problem.all(problems);
    return List.copyOf(checked);
  }

  private static FieldDefinition checked(FieldDefinition field, String... at) {
    if (!KEY.matcher(field.key()).matches()) throw invalid("field.key", at);
    checkLimits(field, at);
    checkOptions(field, at);
    return new FieldDefinition(
        field.key(),
        field.kind(),
        clean(field.label(), MAX_LABEL, at),
        cleanHelp(field.help(), at),
        field.required(),
        field.min(),
        field.max(),
        field.maxLength(),
        field.options().stream()
            .map(option -> new FieldOption(option.code(), clean(option.label(), MAX_LABEL, at)))
            .toList());
  }

  private static void checkLimits(FieldDefinition field, String... at) {
    boolean bounded = field.min() != null || field.max() != null;
    if (bounded && !field.isNumber()) throw invalid("field.limits", at);
    if (field.min() != null && field.max() != null && field.min().compareTo(field.max()) > 0)
      throw invalid("field.limits", at);
    if (field.maxLength() == null) return;
    boolean fits = field.maxLength() >= 1 && field.maxLength() <= MAX_TEXT;
    if (field.kind() != FieldKind.TEXT || !fits) throw invalid("field.limits", at);
  }

  private static void checkOptions(FieldDefinition field, String... at) {
    if ((field.kind() == FieldKind.CHOICE) == field.options().isEmpty())
      throw invalid("field.options", at);
    if (field.options().size() > MAX_OPTIONS) throw invalid("field.options", at);
    Stream<String> codes = field.options().stream().map(FieldOption::code);
    if (codes.distinct().filter(code -> OPTION.matcher(code).matches()).count()
        != field.options().size()) throw invalid("field.options", at);
  }

  private static @Nullable Text cleanHelp(@Nullable Text help, String... at) {
    return help == null ? null : clean(help, MAX_HELP, at);
  }

  private static Text clean(Text text, int max, String... at) {
    return new Text(Texts.line(text.vi(), max, at), Texts.line(text.en(), max, at));
  }

  private static Problem invalid(String messageKey, String... at) {
    return Problem.of(ProblemCode.INVALID_VALUE, messageKey).at(at);
  }
}

package vn.tungnha.platform.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.Texts;

/**
 * Lists of custom fields, checked before anything is made with them. Refuses a key or option code
 * of another form or used twice, more than 120 fields or 500 options, options of a field that takes
 * none and a choice without any, limits on the wrong kind or upside down, a pattern that is none or
 * too long, a {@code shownIf} that names no field, itself, what the other field cannot say, or runs
 * in a circle, and labels that are unclean or hold markup.
 */
public final class FieldDefinitions {
  public static final int MAX_FIELDS = 120;
  public static final int MAX_OPTIONS = 500;

  private static final int MAX_LABEL = 120;
  private static final int MAX_HELP = 300;
  private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9_]{0,39}");
  private static final Pattern MARKUP = Pattern.compile("<\\s*[a-zA-Z/!?]");

  private FieldDefinitions() {}

  /** The same list, in order, with clean labels; else every problem of it together. */
  public static List<FieldDefinition> check(List<FieldDefinition> definitions, String... path) {
    if (definitions.size() > MAX_FIELDS)
      throw Problem.of(ProblemCode.INVALID_VALUE, "field.tooMany", MAX_FIELDS).at(path);
    List<Problem> problems = new ArrayList<>();
    List<FieldDefinition> checked = new ArrayList<>();
    Map<String, FieldDefinition> fields = new HashMap<>();
    for (FieldDefinition field : definitions) {
      String[] at = FieldPath.below(path, field.key());
      try {
        if (fields.putIfAbsent(field.key(), field) != null) throw invalid("field.twice", at);
        checked.add(checked(field, at));
      } catch (Problem problem) {
        problems.addAll(problem.each());
      }
    }
    problems.addAll(ShownIf.problems(fields, definitions, path));
    if (!problems.isEmpty()) throw Problem.all(problems);
    return List.copyOf(checked);
  }

  /**
   * The fields that records of any version may have: each as the newest version that has it says,
   * with the options of all.
   *
   * @param versions newest first
   */
  public static List<FieldDefinition> everyVersion(List<List<FieldDefinition>> versions) {
    if (versions.size() == 1) return versions.getFirst();
    Map<String, FieldDefinition> known = new LinkedHashMap<>();
    for (List<FieldDefinition> version : versions)
      for (FieldDefinition field : version)
        known.merge(field.key(), field, FieldDefinition::withEarlier);
    return List.copyOf(known.values());
  }

  private static FieldDefinition checked(FieldDefinition field, String... at) {
    if (!KEY.matcher(field.key()).matches()) throw invalid("field.key", at);
    FieldRules.check(field, at);
    return new FieldDefinition(
        field.key(),
        field.kind(),
        clean(field.label(), MAX_LABEL, FieldPath.below(at, "label")),
        optional(field.help(), MAX_HELP, FieldPath.below(at, "help")),
        optional(field.group(), MAX_LABEL, FieldPath.below(at, "group")),
        field.required(),
        field.personal(),
        field.retired(),
        field.min(),
        field.max(),
        field.minLength(),
        field.maxLength(),
        field.pattern(),
        field.options().stream().map(option -> clean(option, at)).toList(),
        field.shownIf());
  }

  private static FieldOption clean(FieldOption option, String... at) {
    Text label = clean(option.label(), MAX_LABEL, FieldPath.below(at, "options", option.code()));
    return new FieldOption(option.code(), label, option.retired());
  }

  private static @Nullable Text optional(@Nullable Text text, int max, String... at) {
    return text == null ? null : clean(text, max, at);
  }

  private static Text clean(Text text, int max, String... at) {
    return new Text(line(text.vi(), max, at), line(text.en(), max, at));
  }

  private static String line(String raw, int max, String... at) {
    String line = Texts.line(raw, max, at);
    if (MARKUP.matcher(line).find())
      throw Problem.of(ProblemCode.INVALID_TEXT, "field.markup").at(at);
    return line;
  }

  private static Problem invalid(String messageKey, String... at) {
    return Problem.of(ProblemCode.INVALID_VALUE, messageKey).at(at);
  }
}

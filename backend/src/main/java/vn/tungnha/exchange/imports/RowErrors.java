package vn.tungnha.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldDefinition;

/** What is wrong with one row, each at the column it stands in. */
final class RowErrors {
  private static final Locale VIETNAMESE = Locale.of("vi");

  /** What an input's field is called as a property, where the two differ. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "areaId", "area",
          "teamId", "team",
          "decision.number", "decisionNumber",
          "decision.date", "decisionDate",
          "decision.issuer", "decisionIssuer");

  private final Messages messages;
  private final Import of;
  private final List<FieldDefinition> fields;
  private final List<RowError> errors = new ArrayList<>();

  /**
   * @param fields that rows may bring values of
   */
  RowErrors(Messages messages, Import of, List<FieldDefinition> fields) {
    this.messages = messages;
    this.of = of;
    this.fields = fields;
  }

  /** What the work gives, or null when it is refused, which is kept. */
  <T> @Nullable T attempt(Supplier<T> work) {
    try {
      return work.get();
    } catch (Problem refusal) {
      add(refusal);
      return null;
    }
  }

  RowErrors add(Problem refusal) {
    refusal.each().forEach(problem -> errors.add(error(problem)));
    return this;
  }

  private RowError error(Problem problem) {
    Integer column = column(problem.path());
    String vi = messages.of(problem, VIETNAMESE);
    String en = messages.of(problem, Locale.ENGLISH);
    Text label = column == null ? label(problem.path()) : null;
    Text message = label == null ? new Text(vi, en) : named(label, vi, en);
    return new RowError(column, problem.code(), message);
  }

  private static Text named(Text label, String vi, String en) {
    return new Text(label.vi() + ": " + vi, label.en() + ": " + en);
  }

  private @Nullable Integer column(List<String> path) {
    List<String> parts =
        !path.isEmpty() && path.getFirst().equals("membership")
            ? path.subList(1, path.size())
            : path;
    String field = String.join(".", parts);
    return of.columnOf(PROPERTIES.getOrDefault(field, field)).orElse(null);
  }

  /** Of the custom field that no column brings. */
  private @Nullable Text label(List<String> path) {
    if (path.size() != 2 || !path.getFirst().equals("values")) return null;
    return fields.stream()
        .filter(field -> field.key().equals(path.getLast()))
        .map(FieldDefinition::label)
        .findFirst()
        .orElse(null);
  }

  void add(ProblemCode code, String property, String key, Object... args) {
    add(Problem.of(code, "exchange." + key, args).at(property));
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  List<RowError> all() {
    return List.copyOf(errors);
  }
}

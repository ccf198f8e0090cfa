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
  private final List<RowError> errors = new ArrayList<>();

  RowErrors(Messages messages, Import of) {
    this.messages = messages;
    this.of = of;
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

  void add(Problem refusal) {
    refusal.each().forEach(problem -> errors.add(error(problem)));
  }

  private RowError error(Problem problem) {
    return error(messages, of, problem);
  }

  static RowError error(Messages messages, Import of, Problem problem) {
    Text message = new Text(messages.of(problem, VIETNAMESE), messages.of(problem, Locale.ENGLISH));
    return new RowError(column(of, problem.path()), problem.code(), message);
  }

  private static @Nullable Integer column(Import of, List<String> path) {
    List<String> fields =
        !path.isEmpty() && path.getFirst().equals("membership")
            ? path.subList(1, path.size())
            : path;
    String field = String.join(".", fields);
    return of.columnOf(PROPERTIES.getOrDefault(field, field)).orElse(null);
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

package vn.tungnha.exchange.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.team.Decision;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamInput;

/**
 * What a row changes of a team; blank cells change nothing.
 *
 * @param before name and decision as they are; empty: they stay
 * @param after as they would be
 */
record TeamChange(
    Team known, Map<String, String> before, Map<String, String> after, ValueChange values) {

  static TeamChange of(Team known, Team draft, ValueChange values) {
    Map<String, String> before = told(known);
    Map<String, String> after = new HashMap<>(before);
    told(draft).forEach((property, said) -> after.merge(property, said, TeamChange::unlessBlank));
    return before.equals(after)
        ? new TeamChange(known, Map.of(), Map.of(), values)
        : new TeamChange(known, before, after, values);
  }

  private static String unlessBlank(String is, String said) {
    return said.isEmpty() ? is : said;
  }

  private static Map<String, String> told(Team team) {
    Decision decision = team.decision();
    Map<String, String> told = new HashMap<>();
    told.put("name", team.name());
    told.put("decisionNumber", decision == null ? "" : text(decision.number()));
    told.put("decisionDate", decision == null ? "" : text(decision.date()));
    told.put("decisionIssuer", decision == null ? "" : text(decision.issuer()));
    return told;
  }

  private static String text(@Nullable Object part) {
    return Objects.toString(part, "");
  }

  boolean isNone() {
    return after.isEmpty() && values.isNone();
  }

  TeamInput.Amend input() {
    return amend(known.id(), known.version(), after, values.given());
  }

  /** What takes back what a row did. */
  static TeamInput.Amend back(RowDone done) {
    return amend(done.recordId(), done.version(), done.before(), ValueChange.back(done));
  }

  private static TeamInput.Amend amend(
      String id, int version, Map<String, String> to, @Nullable List<FieldValueInput> values) {
    return new TeamInput.Amend(
        id, version, to.get("name"), to.isEmpty() ? null : decision(to), null, values);
  }

  private static TeamInput.DecisionInput decision(Map<String, String> to) {
    String day = to.getOrDefault("decisionDate", "");
    return new TeamInput.DecisionInput(
        to.get("decisionNumber"),
        day.isEmpty() ? null : LocalDate.parse(day),
        to.get("decisionIssuer"));
  }
}

package vn.tungnha.exchange.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Areas;
import vn.tungnha.exchange.cells.FieldInputs;
import vn.tungnha.platform.Phones;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.team.Member;
import vn.tungnha.team.Members;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamBatches;
import vn.tungnha.team.Teams;

/**
 * Areas, teams and people that custom values of a chunk name, looked up for all its rows together:
 * by id, alone or in brackets after a name as our own files have it; areas also as {@link
 * AreaFinder} reads them, teams by a name that only one has, people by phone.
 */
@Component
class NamedRecords {
  private static final Pattern ID = Pattern.compile("(?:.*\\[)?((?:are|tea|mem)_[0-9a-f-]+)\\]?");

  private final Areas areas;
  private final Teams teams;
  private final TeamBatches batches;
  private final Members members;

  NamedRecords(Areas areas, Teams teams, TeamBatches batches, Members members) {
    this.areas = areas;
    this.teams = teams;
    this.batches = batches;
    this.members = members;
  }

  FieldInputs.References of(
      Actor actor,
      Import of,
      List<ImportRow> rows,
      List<FieldDefinition> fields,
      AreaFinder places) {
    Map<String, Set<String>> known = new HashMap<>();
    teams(actor, said(of, rows, fields, FieldKind.TEAM), known);
    members(actor, said(of, rows, fields, FieldKind.MEMBER), known);
    return (field, cell) ->
        field.kind() == FieldKind.AREA
            ? area(field, cell, places)
            : one(field, cell, known.getOrDefault(word(cell), Set.of()));
  }

  private static Set<String> said(
      Import of, List<ImportRow> rows, List<FieldDefinition> fields, FieldKind kind) {
    return fields.stream()
        .filter(field -> field.kind() == kind)
        .map(field -> ImportProperty.ofField(field.key()))
        .flatMap(property -> rows.stream().map(row -> of.said(row, property)))
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.toSet());
  }

  /** What a cell is looked up by: the id in it, a phone, else the text. */
  private static String word(String cell) {
    return id(cell).or(() -> phone(cell)).orElseGet(() -> Texts.fold(cell));
  }

  private static Optional<String> id(String cell) {
    Matcher id = ID.matcher(cell);
    return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
  }

  private void teams(Actor actor, Set<String> cells, Map<String, Set<String>> known) {
    if (cells.isEmpty()) return;
    for (Team team : teams.visible(actor, words(cells)).values()) put(known, team.id(), team.id());
    for (Team team : batches.teamsNamed(actor, cells))
      put(known, Texts.fold(team.name()), team.id());
  }

  private void members(Actor actor, Set<String> cells, Map<String, Set<String>> known) {
    if (cells.isEmpty()) return;
    Set<String> words = words(cells);
    for (Member member : members.visible(actor, words).values())
      put(known, member.id(), member.id());
    for (Member member : batches.withPhones(actor, words))
      put(known, Objects.requireNonNull(member.contact().phone()), member.id());
  }

  private static Set<String> words(Set<String> cells) {
    return cells.stream().map(NamedRecords::word).collect(Collectors.toSet());
  }

  private static void put(Map<String, Set<String>> known, String word, String id) {
    known.computeIfAbsent(word, none -> new HashSet<>()).add(id);
  }

  private static Optional<String> phone(String cell) {
    try {
      return Optional.ofNullable(Phones.check(cell));
    } catch (Problem none) {
      return Optional.empty();
    }
  }

  /** By id wherever it lies; else within the import's. */
  private String area(FieldDefinition field, String cell, AreaFinder places) {
    return id(cell)
        .flatMap(areas::find)
        .orElseGet(() -> places.find(cell, "values", field.key()))
        .id();
  }

  private static String one(FieldDefinition field, String cell, Set<String> ids) {
    if (ids.size() == 1) return ids.iterator().next();
    String key = ids.isEmpty() ? "exchange.no.record" : "exchange.no.onlyRecord";
    throw Problem.of(ProblemCode.NOT_FOUND, key, cell).at("values", field.key());
  }
}

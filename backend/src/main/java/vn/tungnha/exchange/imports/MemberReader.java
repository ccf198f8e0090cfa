package vn.tungnha.exchange.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.team.Member;
import vn.tungnha.team.MemberInput;
import vn.tungnha.team.Members;
import vn.tungnha.team.MembershipInput;

/** Reads rows as people: who they would be, which team they join, and how they are known. */
@Component
class MemberReader {
  private final Members members;
  private final Joinings joinings;
  private final RowTools tools;

  MemberReader(Members members, Joinings joinings, RowTools tools) {
    this.members = members;
    this.joinings = joinings;
    this.tools = tools;
  }

  Joinings.Chunk joinings(Actor actor, Import of, List<ImportRow> rows) {
    return joinings.of(actor, of, rows, tools.today());
  }

  List<Reading<MemberInput.Add, Member>> read(
      Actor actor,
      Import of,
      List<ImportRow> rows,
      List<FieldDefinition> fields,
      Joinings.Chunk teams) {
    AreaFinder places = tools.places(of);
    RowValues values = tools.values(actor, of, rows, fields, places);
    return rows.stream().map(row -> read(actor, of, row, fields, places, values, teams)).toList();
  }

  private Reading<MemberInput.Add, Member> read(
      Actor actor,
      Import of,
      ImportRow row,
      List<FieldDefinition> fields,
      AreaFinder places,
      RowValues cells,
      Joinings.Chunk teams) {
    RowErrors errors = tools.errors(of, fields);
    Area area = errors.attempt(() -> places.find(of.said(row, "area")));
    if (area == null) return Reading.unreadable(row, errors);
    Optional<MembershipInput> membership = errors.attempt(() -> teams.read(row, area));
    List<FieldValueInput> values = cells.of(row, fields, errors);
    MemberInput.Add add =
        new MemberInput.Add(
            row.recordId("mem"),
            of.said(row, "fullName"),
            area.id(),
            orNull(of.said(row, "phone")),
            orNull(of.said(row, "note")),
            membership == null ? null : membership.orElse(null),
            values);
    Member draft = errors.attempt(() -> members.outline(actor, add));
    String key = draft == null ? null : key(of, draft);
    if (draft != null && key == null) errors.add(ProblemCode.REQUIRED, "phone", "keyMissing");
    return new Reading<>(row, errors, add, draft, values, key);
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** By which people are told apart in the import; null: nothing to tell them by. */
  static @Nullable String key(Import of, Member member) {
    return of.naturalKey().contains("fullName")
        ? member.fullName() + "\n" + member.areaId()
        : member.contact().phone();
  }
}

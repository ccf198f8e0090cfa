package vn.tungnha.team;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldChangeKind;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldDefinitions;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldRemoval;
import vn.tungnha.platform.field.RecordedValues;

/** What would be defined, held against every version there was and the records there are. */
@Component
class FieldSetProposals {
  static final int MOST = 20_000;

  private final FieldSetRecords records;

  FieldSetProposals(FieldSetRecords records) {
    this.records = records;
  }

  /**
   * Why it cannot be defined, with the path {@code fields} and the key; none: it can.
   *
   * @param versions every one there was
   */
  List<Problem> problems(FieldSetProposal proposal, List<FieldSet> versions) {
    try {
      FieldDefinitions.check(proposal.fields(), "fields");
    } catch (Problem unsound) {
      return unsound.each();
    }
    List<Problem> problems = new ArrayList<>(otherKinds(versions, proposal.fields()));
    for (FieldRemoval removal : FieldRemoval.between(proposal.newest().fields(), proposal.fields()))
      if (records.hold(proposal.newest(), removal))
        problems.add(removal.refused().at("fields", removal.key()));
    return problems;
  }

  /**
   * Reads at most 20,000 records, and those only while some field changes and the list is sound.
   */
  FieldSetProposal.Changes changes(FieldSetProposal proposal, List<FieldSet> versions) {
    FieldSet newest = proposal.newest();
    int count = records.count(newest);
    Map<String, FieldChangeKind> what = FieldChangeKind.between(newest.fields(), proposal.fields());
    if (what.isEmpty() || !problems(proposal, versions).isEmpty())
      return new FieldSetProposal.Changes(count, false, List.of());
    RecordedValues values = new RecordedValues(proposal.fields());
    records.read(newest, MOST, values);
    List<FieldSetProposal.Change> fields =
        what.entrySet().stream()
            .map(each -> change(each.getKey(), each.getValue(), values))
            .toList();
    return new FieldSetProposal.Changes(count, count > MOST, fields);
  }

  private static FieldSetProposal.Change change(
      String key, FieldChangeKind what, RecordedValues values) {
    return new FieldSetProposal.Change(key, what, values.present(key), values.failing(key));
  }

  private static List<Problem> otherKinds(List<FieldSet> versions, List<FieldDefinition> fields) {
    Map<String, FieldKind> kinds = new HashMap<>();
    for (FieldSet version : versions)
      for (FieldDefinition field : version.fields()) kinds.put(field.key(), field.kind());
    return fields.stream()
        .filter(field -> kinds.getOrDefault(field.key(), field.kind()) != field.kind())
        .map(field -> invalid("field.kindStays").at("fields", field.key()))
        .toList();
  }

  private static Problem invalid(String messageKey) {
    return Problem.of(ProblemCode.INVALID_VALUE, messageKey);
  }
}

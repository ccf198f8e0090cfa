package vn.tungnha.exchange.exports;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tungnha.access.Actor;
import vn.tungnha.exchange.Wording;
import vn.tungnha.exchange.cells.FieldCells;
import vn.tungnha.exchange.cells.FieldNames;
import vn.tungnha.exchange.cells.FieldTitles;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.ShownValues;

/**
 * The custom fields that records of a list may have, each as a column. A record's values are
 * written as the fields say that it pins; what is personal, only where the reader may see it.
 */
final class CustomColumns<R> {
  private final Actor actor;
  private final Wording wording;
  private final List<FieldDefinition> fields;
  private final FieldNames names;
  private final Function<R, Kept> kept;
  private final IdentityHashMap<List<FieldDefinition>, Map<String, FieldDefinition>> pinned =
      new IdentityHashMap<>();

  /**
   * @param fields of any record of the list
   */
  CustomColumns(
      Actor actor,
      Wording wording,
      List<FieldDefinition> fields,
      FieldNames names,
      Function<R, Kept> kept) {
    this.actor = actor;
    this.wording = wording;
    this.fields = fields;
    this.names = names;
    this.kept = kept;
  }

  /**
   * What a record keeps.
   *
   * @param fields it pins
   * @param personal whether the reader may see personal values there
   */
  record Kept(List<FieldDefinition> fields, List<FieldValue> values, boolean personal) {
    private List<FieldValue> shown() {
      return personal ? values : ShownValues.withoutPersonal(fields, values);
    }
  }

  /**
   * @param others titles beside them
   */
  List<String> headings(List<String> others) {
    FieldTitles titles = new FieldTitles(fields, others);
    return fields.stream().map(field -> titles.title(field, wording)).toList();
  }

  /** Of each row; what the values of all of them name is looked up together. */
  List<List<@Nullable Object>> of(List<R> rows) {
    List<Kept> records = rows.stream().map(kept).toList();
    FieldCells cells =
        new FieldCells(
            wording, names.of(actor, records.stream().flatMap(one -> one.shown().stream())));
    return records.stream().map(record -> cells(record, cells)).toList();
  }

  private List<@Nullable Object> cells(Kept record, FieldCells cells) {
    Map<String, FieldValue> values =
        record.shown().stream().collect(Collectors.toMap(FieldValue::key, Function.identity()));
    List<@Nullable Object> row = new ArrayList<>();
    for (FieldDefinition field : fields) {
      FieldValue value = values.get(field.key());
      row.add(value == null ? null : cells.cell(pinned(record, field), value));
    }
    return row;
  }

  private FieldDefinition pinned(Kept record, FieldDefinition field) {
    return pinned
        .computeIfAbsent(
            record.fields(),
            own ->
                own.stream().collect(Collectors.toMap(FieldDefinition::key, Function.identity())))
        .getOrDefault(field.key(), field);
  }
}

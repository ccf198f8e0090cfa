package vn.tungnha.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import vn.tungnha.exchange.cells.FieldInputs;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldValueInput;

/** The custom values that rows of a chunk say. */
record RowValues(Import of, List<FieldDefinition> offered, FieldInputs.References references) {

  /**
   * A row's, each cell for itself; errors of the row for those that are none.
   *
   * @param fields that the row's record has, of those offered
   */
  List<FieldValueInput> of(ImportRow row, List<FieldDefinition> fields, RowErrors errors) {
    List<FieldValueInput> values = new ArrayList<>();
    for (FieldDefinition one : offered) {
      String cell = of.said(row, ImportProperty.ofField(one.key()));
      if (cell.isEmpty()) continue;
      FieldValueInput value =
          errors.attempt(() -> new FieldInputs(own(one, fields), references).read(cell));
      if (value != null) values.add(value);
    }
    return values;
  }

  private static FieldDefinition own(FieldDefinition offered, List<FieldDefinition> fields) {
    return fields.stream()
        .filter(field -> field.key().equals(offered.key()))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(ProblemCode.UNKNOWN_FIELD, "exchange.notOfThisKind")
                    .at("values", offered.key()));
  }
}

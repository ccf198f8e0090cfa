package vn.tungnha.exchange.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.field.FieldDefinition;

/** What reading a chunk of rows takes, whatever they are of. */
@Component
record RowTools(
    ImportStore store, Areas areas, NamedRecords named, Messages messages, Clock clock) {

  LocalDate today() {
    return Days.today(clock);
  }

  AreaFinder places(Import of) {
    return new AreaFinder(areas.require(of.areaId()), areas, today());
  }

  RowErrors errors(Import of, List<FieldDefinition> fields) {
    return new RowErrors(messages, of, fields);
  }

  RowValues values(
      Actor actor,
      Import of,
      List<ImportRow> rows,
      List<FieldDefinition> fields,
      AreaFinder places) {
    return new RowValues(of, fields, named.of(actor, of, rows, fields, places));
  }

  <D> Known<D> known(Import of, List<? extends Reading<?, D>> rows, Map<String, List<D>> records) {
    return new Known<>(store, of, rows, records);
  }
}

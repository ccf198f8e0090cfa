package vn.tungnha.exchange.imports;

import java.util.List;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.field.FieldDefinition;

/** What the rows of one kind of import mean. One implementation for each {@link ImportKind}. */
interface RowKind {
  ImportKind kind();

  /** What a column can bring beside custom fields. */
  List<String> properties();

  /** The custom fields a column can bring: the newest, but for retired ones. */
  List<FieldDefinition> fields();

  /** Those without which there is no record; a column must bring each. */
  List<String> required();

  /** The sets of properties by which a record may be known, the usual one first. */
  List<List<String>> naturalKeys();

  /** What each row would do as things are now; a fixed number of queries for all of them. */
  List<Plan> plan(Actor actor, Import of, List<ImportRow> rows);

  /** Takes back what a row did, unless others have changed it since. */
  RowUndo undo(Actor actor, RowDone done);
}

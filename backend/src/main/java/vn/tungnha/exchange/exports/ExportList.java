package vn.tungnha.exchange.exports;

import java.util.Set;
import vn.tungnha.access.Actor;
import vn.tungnha.exchange.Wording;

/** A list that can be had as a file. One implementation for each. */
interface ExportList {
  /** As in the address, such as {@code teams}. */
  String name();

  /** The parameters its filter has. */
  Set<String> parameters();

  /** Reads the filter and refuses a wrong one, and whatever the list refuses. */
  Export<?> open(Actor actor, ListQuery query, Wording wording);
}

package vn.tungnha.exchange;

import java.util.Set;
import vn.tungnha.access.Actor;

/** A list that can be had as a file. One implementation for each. */
interface ExportList {
  /** As in the address, such as {@code teams}. */
  String name();

  /** The parameters its filter has. */
  Set<String> parameters();

  /** Reads the filter and refuses a wrong one; reads no rows yet. */
  Export<?> open(Actor actor, ListQuery query, Wording wording);
}

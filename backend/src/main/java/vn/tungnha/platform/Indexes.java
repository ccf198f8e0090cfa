package vn.tungnha.platform;

import java.util.List;

/** A module's collections and their indexes. */
public interface Indexes {
  List<Indexed> all();
}

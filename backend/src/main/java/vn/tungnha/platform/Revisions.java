package vn.tungnha.platform;

import java.util.Collection;

/**
 * A number for each thing that readers poll (a campaign's id), grown by every change of what they
 * read. ETags come from it: same revision, same answer.
 */
public interface Revisions {

  /** Grows the revisions; inside the transaction of the change, if there is one. */
  void bump(Collection<String> keys);

  /** 0 when nothing changed yet. One read by {@code _id}. */
  long current(String key);
}

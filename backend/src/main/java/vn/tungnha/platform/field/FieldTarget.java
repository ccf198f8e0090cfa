package vn.tungnha.platform.field;

import java.util.Collection;
import java.util.Set;
import vn.tungnha.platform.Caller;

/** What values of a kind point at: the module that has those objects answers for them. */
public interface FieldTarget {

  /** AREA, TEAM or MEMBER. */
  FieldKind kind();

  /** Those of the ids that exist in the caller's sight; one query at most. */
  Set<String> visible(Caller caller, Collection<String> ids);
}

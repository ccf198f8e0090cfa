package vn.tungnha.access;

import java.util.Collection;
import java.util.Map;

/**
 * A module's part in {@code node} and {@code nodes}: loads its kind of object by id, within the
 * actor's scope.
 */
public interface NodeSource {
  /** The three letters before the underscore: {@code tea}. */
  String prefix();

  /** What the actor may see of these, by id; the rest is left out. */
  Map<String, ? extends Object> load(Actor actor, Collection<String> ids);
}

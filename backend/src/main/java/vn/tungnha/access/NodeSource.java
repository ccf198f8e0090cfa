package vn.tungnha.access;

import java.util.Collection;
import java.util.Map;

/**
 * A module's part in {@code node} and {@code nodes}: its kind of object by id, within the actor's
 * scope.
 *
 * @param prefix the three letters before the underscore: {@code tea}
 * @param loader finds what the actor may see of these, by id, and leaves out the rest
 */
public record NodeSource(String prefix, Loader loader) {

  /** By id, what the actor may see. */
  @FunctionalInterface
  public interface Loader {
    Map<String, ? extends Object> load(Actor actor, Collection<String> ids);
  }
}

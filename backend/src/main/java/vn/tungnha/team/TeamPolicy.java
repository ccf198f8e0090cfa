package vn.tungnha.team;

import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Role;
import vn.tungnha.platform.Problem;

/** Who may do what with teams and people; feeds the checks and {@code viewerCan…}. */
final class TeamPolicy {
  private TeamPolicy() {}

  /** What the actor may read; partners read no teams and no people. */
  static Criteria readable(Actor actor) {
    if (actor.partner()) throw Problem.forbidden();
    return actor.scope();
  }

  /** The same of one at hand. */
  static boolean maySee(Actor actor, List<String> areaPath) {
    return !actor.partner() && actor.sees(areaPath);
  }

  static boolean mayOrganise(Actor actor, List<String> areaPath) {
    return actor.may(Role.ORGANISER, areaPath);
  }

  static boolean mayLead(Actor actor, List<String> areaPath) {
    return actor.may(Role.TEAM_LEAD, areaPath);
  }

  /** Out of sight is not found; in sight and not an organiser's is forbidden. */
  static void requireOrganiser(Actor actor, List<String> areaPath, String... path) {
    requireSeen(actor, areaPath, path);
    if (!mayOrganise(actor, areaPath)) throw Problem.forbidden().at(path);
  }

  static void requireLead(Actor actor, List<String> areaPath, String... path) {
    requireSeen(actor, areaPath, path);
    if (!mayLead(actor, areaPath)) throw Problem.forbidden().at(path);
  }

  private static void requireSeen(Actor actor, List<String> areaPath, String... path) {
    if (!actor.sees(areaPath)) throw Problem.notFound().at(path);
  }
}

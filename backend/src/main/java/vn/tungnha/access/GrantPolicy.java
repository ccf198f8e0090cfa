package vn.tungnha.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** Who may give, take away or look after which grants: only those who administer their area. */
@Component
class GrantPolicy {
  private static final int MOST = 20;

  private final Areas areas;

  GrantPolicy(Areas areas) {
    this.areas = areas;
  }

  /**
   * The grants, each once: on an area out of sight {@code NOT_FOUND}, on one not administered
   * {@code FORBIDDEN}; but those the account has already may stay.
   */
  List<Grant> checked(Actor actor, List<Grant> wanted, List<Grant> had) {
    if (wanted.isEmpty() || wanted.size() > MOST)
      throw Problem.of(ProblemCode.INVALID_VALUE, "access.grantCount", MOST).at("grants");
    for (int i = 0; i < wanted.size(); i++) {
      if (had.contains(wanted.get(i))) continue;
      checkArea(actor, wanted.get(i).areaId(), "grants", String.valueOf(i), "areaId");
    }
    return wanted.stream().distinct().toList();
  }

  /** The area, if the actor administers it. */
  Area checkArea(Actor actor, String areaId, String... path) {
    Area area = areas.require(areaId, path);
    if (!actor.sees(area.path())) throw Problem.notFound().at(path);
    if (!actor.may(Role.ADMIN, area.path())) throw Problem.forbidden().at(path);
    return area;
  }

  /** Whether all of the account is in the actor's hands, and not only some of its grants. */
  boolean administersAll(Actor actor, List<Grant> grants) {
    return grants.stream().allMatch(grant -> actor.may(Role.ADMIN, areas.path(grant.areaId())));
  }

  /** Every area that a grant lies in, from the country down. */
  List<String> areaIds(List<Grant> grants) {
    Set<String> ids = new HashSet<>();
    for (Grant grant : grants) ids.addAll(areas.path(grant.areaId()));
    return new ArrayList<>(ids);
  }
}

package vn.tungnha.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.tungnha.area.Area;
import vn.tungnha.area.AreaLevel;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;

/**
 * Adds villages and groups: no national file lists them. It stands here and not beside {@link
 * Areas} because areas do not know who asks.
 */
@Service
public class AreaEditor {
  private static final int MOST = 200;

  private final Areas areas;

  AreaEditor(Areas areas) {
    this.areas = areas;
  }

  /** A unit to add, its name without its kind. */
  public record NewArea(String id, String kind, String name) {}

  /**
   * Adds all or none; those already stored with the same content stay as they are. For an ORGANISER
   * of the parent. Refuses a name that its parent already has.
   *
   * @param sample invented for a demonstration
   */
  public List<Area> add(Actor actor, String parentId, List<NewArea> wanted, boolean sample) {
    Area parent = areas.require(parentId, "parentId");
    if (!actor.may(Role.ORGANISER, parent.path())) throw Problem.forbidden();
    if (parent.level() != AreaLevel.COMMUNE && parent.level() != AreaLevel.VILLAGE)
      throw Problem.of(ProblemCode.INVALID_VALUE, "area.onlyUnderCommune").at("parentId");
    if (wanted.isEmpty() || wanted.size() > MOST)
      throw Problem.of(ProblemCode.INVALID_VALUE, "area.tooMany", MOST).at("areas");

    List<Area> all = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) all.add(below(parent, wanted.get(i), sample, i));
    Map<String, Area> stored = areas.stored(all.stream().map(Area::id).toList());
    List<Area> missing = all.stream().filter(area -> !isStored(area, stored)).toList();
    refuseNamesakes(parent, missing);
    if (!missing.isEmpty()) areas.add(missing);
    return all;
  }

  private static Area below(Area parent, NewArea wanted, boolean sample, int index) {
    String at = Integer.toString(index);
    return Area.below(
        parent,
        Ids.check("are", wanted.id(), "areas", at, "id"),
        Texts.line(wanted.kind(), 40, "areas", at, "kind"),
        Texts.line(wanted.name(), 120, "areas", at, "name"),
        sample);
  }

  private static boolean isStored(Area area, Map<String, Area> stored) {
    Area there = stored.get(area.id());
    if (there != null && !there.equals(area)) throw Problem.of(ProblemCode.IDEMPOTENCY_CONFLICT);
    return there != null;
  }

  private void refuseNamesakes(Area parent, List<Area> missing) {
    Set<String> taken = new HashSet<>();
    areas.children(parent, null).forEach(sibling -> taken.add(sibling.nameKey()));
    for (Area area : missing) {
      if (!taken.add(area.nameKey()))
        throw Problem.of(ProblemCode.INVALID_VALUE, "area.sameName", area.name()).at("areas");
    }
  }
}

package vn.tungnha.access;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;

/** Areas are public reference data. */
@Component
class AreaNodes implements NodeSource {
  private final Areas areas;

  AreaNodes(Areas areas) {
    this.areas = areas;
  }

  @Override
  public String prefix() {
    return "are";
  }

  @Override
  public Map<String, Area> load(Actor actor, Collection<String> ids) {
    return areas.all(ids);
  }
}

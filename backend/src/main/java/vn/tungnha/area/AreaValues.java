package vn.tungnha.area;

import java.util.Collection;
import java.util.Set;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.platform.Caller;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldTarget;
import vn.tungnha.platform.field.FieldValue.AreaValue;

/** Areas that custom values name; everybody may read them, and they stand in process. */
@Controller
class AreaValues implements FieldTarget {
  private final Areas areas;

  AreaValues(Areas areas) {
    this.areas = areas;
  }

  @Override
  public FieldKind kind() {
    return FieldKind.AREA;
  }

  @Override
  public Set<String> visible(Caller caller, Collection<String> ids) {
    return areas.all(ids).keySet();
  }

  @SchemaMapping
  Area area(AreaValue value) {
    return areas.require(value.areaId());
  }
}

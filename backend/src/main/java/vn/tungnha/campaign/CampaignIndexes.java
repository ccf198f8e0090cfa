package vn.tungnha.campaign;

import static vn.tungnha.platform.Indexed.ascending;
import static vn.tungnha.platform.Indexed.newest;

import java.util.List;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexed;
import vn.tungnha.platform.Indexes;

/** Campaigns are found from their area or from an area below, in either order. */
@Component
class CampaignIndexes implements Indexes {
  private static final Collation VI = Collation.of("vi");

  @Override
  public List<Indexed> all() {
    return List.of(
        Indexed.of(
            Campaign.class,
            ascending("typeCode"),
            newest("areaPath", "startsOn"),
            newest("areaId", "startsOn"),
            ascending("areaPath", "name", "_id").collation(VI).named("areaPath_vi"),
            ascending("areaId", "name", "_id").collation(VI).named("areaId_vi"),
            ascending("nameWords"),
            fields().named("fields"),
            fields().collation(VI).named("fields_vi"),
            ascending("teamIds")));
  }

  private static Index fields() {
    return ascending("typeCode", "values.k", "values.v");
  }
}

package vn.tungnha.campaign;

import static vn.tungnha.platform.Indexed.ascending;
import static vn.tungnha.platform.Indexed.newest;

import java.util.List;
import org.springframework.data.domain.Sort.Direction;
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
        Indexed.of(CampaignType.class, ascending("code", "version")),
        Indexed.of(CampaignTypeDraft.class, lastSaved("areaPath"), lastSaved("areaId")),
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
            ascending("teamIds")),
        Indexed.of(
            Target.class,
            ascending("campaignId", "areaId", "indicatorCode"),
            ascending("campaignId", "parentAreaId", "indicatorCode")));
  }

  private static Index lastSaved(String area) {
    return ascending(area).on("savedAt", Direction.DESC);
  }

  private static Index fields() {
    return ascending("typeCode", "values.k", "values.v");
  }
}

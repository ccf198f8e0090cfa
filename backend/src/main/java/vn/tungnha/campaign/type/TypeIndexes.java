package vn.tungnha.campaign.type;

import static vn.tungnha.platform.Indexed.ascending;

import java.util.List;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexed;
import vn.tungnha.platform.Indexes;

/** Versions of a type by its code; drafts by their area, the last saved first. */
@Component
class TypeIndexes implements Indexes {
  @Override
  public List<Indexed> all() {
    return List.of(
        Indexed.of(CampaignType.class, ascending("code", "version")),
        Indexed.of(CampaignTypeDraft.class, lastSaved("areaPath"), lastSaved("areaId")));
  }

  private static Index lastSaved(String area) {
    return ascending(area).on("savedAt", Direction.DESC);
  }
}

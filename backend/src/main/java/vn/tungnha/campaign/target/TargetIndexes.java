package vn.tungnha.campaign.target;

import static vn.tungnha.platform.Indexed.ascending;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexed;
import vn.tungnha.platform.Indexes;

/** Targets by their place, and by the place above. */
@Component
class TargetIndexes implements Indexes {
  @Override
  public List<Indexed> all() {
    return List.of(
        Indexed.of(
            Target.class,
            ascending("campaignId", "areaId", "indicatorCode"),
            ascending("campaignId", "parentAreaId", "indicatorCode")));
  }
}

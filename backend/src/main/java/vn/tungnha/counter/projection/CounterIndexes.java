package vn.tungnha.counter.projection;

import static vn.tungnha.platform.Indexed.ascending;

import java.util.List;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.stereotype.Component;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.LastOutcome;
import vn.tungnha.counter.store.Reading;
import vn.tungnha.counter.store.TeamCounters;
import vn.tungnha.platform.Indexed;
import vn.tungnha.platform.Indexes;

/** Most is read by {@code _id} alone; these serve what changed since, credits, and the recount. */
@Component
class CounterIndexes implements Indexes {

  @Override
  public List<Indexed> all() {
    return List.of(
        Indexed.of(AreaCounters.class, ascending("campaignId", "revision", "_id")),
        Indexed.of(DayCounters.class, ascending("campaignId")),
        Indexed.of(TeamCounters.class, ascending("campaignId", "areaPath", "teamId")),
        Indexed.of(
            Reading.class,
            ascending("outcomeId"),
            ascending("campaignId", "areaId", "indicator")
                .on("day", Direction.DESC)
                .on("recordedAt", Direction.DESC)
                .on("_id", Direction.DESC)),
        Indexed.of(LastOutcome.class),
        Indexed.of(ProjectorStore.COLLECTION));
  }
}

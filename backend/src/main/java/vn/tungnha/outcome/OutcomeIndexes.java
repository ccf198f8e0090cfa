package vn.tungnha.outcome;

import static vn.tungnha.platform.Indexed.ascending;
import static vn.tungnha.platform.Indexed.newest;

import java.util.List;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexed;
import vn.tungnha.platform.Indexes;

/**
 * Lists read first versions only, so their indexes hold no others; but for filters on custom
 * values, which change from version to version.
 */
@Component
class OutcomeIndexes implements Indexes {
  static final String LOG = "log";

  @Override
  public List<Indexed> all() {
    return List.of(
        Indexed.of(
            Outcome.class,
            ascending("outcomeId").on("version", Direction.DESC),
            ascending("campaignId", "outcomeId", "version").named(LOG),
            listedBy("areaPath"),
            listedBy("campaignId"),
            listedBy("teamId"),
            listedBy("sessionId"),
            listedBy("recorderId"),
            ascending("campaignId", "values.k", "values.v")
                .on("recordedAt", Direction.DESC)
                .on("_id", Direction.DESC)
                .named("fields")));
  }

  private static Index listedBy(String field) {
    return newest(field, "recordedAt")
        .partial(PartialIndexFilter.of(Criteria.where("version").is(1)));
  }
}

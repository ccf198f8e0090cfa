package vn.tungnha.exchange.imports;

import static vn.tungnha.platform.Indexed.ascending;
import static vn.tungnha.platform.Indexed.newest;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexed;
import vn.tungnha.platform.Indexes;

/** What every query of this module is answered from; rows, which are personal data, go in time. */
@Component
class ExchangeIndexes implements Indexes {
  private static final Duration KEPT = Duration.ofDays(30);

  @Override
  public List<Indexed> all() {
    return List.of(
        Indexed.of(Import.class, newest("areaPath", "createdAt"), ascending("status", "createdAt")),
        Indexed.of(
            ImportRow.class,
            ascending("importId", "row"),
            ascending("importId", "outcome", "row"),
            ascending("importId", "key", "row"),
            ascending("stagedAt").expire(KEPT)));
  }
}

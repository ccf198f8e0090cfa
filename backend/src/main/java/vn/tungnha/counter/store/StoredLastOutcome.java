package vn.tungnha.counter.store;

import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Stored;

@Component
final class StoredLastOutcome implements Stored<LastOutcome> {

  @Override
  public LastOutcome convert(Document stored) {
    return new LastOutcome(
        stored.getString("_id"),
        stored.getString("outcomeId"),
        Stored.instant(stored, "recordedAt"),
        Objects.requireNonNull(Stored.day(stored, "day")));
  }
}

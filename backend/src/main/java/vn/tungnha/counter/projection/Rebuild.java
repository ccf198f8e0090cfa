package vn.tungnha.counter.projection;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import vn.tungnha.outcome.OutcomeLog;

/**
 * Makes the counters from the outcomes alone, for a start without a place in the stream: the first
 * one, after the oplog has left the old one behind, or after a restore.
 *
 * <p>Exactly once: one snapshot session reads all outcomes as of one cluster time T; the stream is
 * then followed from T + 1. What was committed by T is in the scan and not in the stream, what was
 * committed later is in the stream and not in the scan. Each document is replaced by its whole
 * value, under the fence, so a rebuild that is cut off is simply done again. The server keeps
 * snapshots for five minutes ({@code minSnapshotHistoryWindowInSeconds}): a log that takes longer
 * to scan needs more.
 */
@Component
class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  private final MongoDatabaseFactory databases;
  private final OutcomeLog log;
  private final ProjectorStore store;
  private final CounterWriter writer;
  private final Clock clock;

  Rebuild(
      MongoDatabaseFactory databases,
      OutcomeLog log,
      ProjectorStore store,
      CounterWriter writer,
      Clock clock) {
    this.databases = databases;
    this.log = log;
    this.store = store;
    this.writer = writer;
    this.clock = clock;
  }

  /** The state to follow the stream from. */
  ProjectorState run(Lease lease, ProjectorState from, UUID origin) {
    LOG.info("rebuilding the counters from the outcomes");
    Held held = new Held(store, lease, store.advance(lease, from, from.forgotten()));
    ClientSessionOptions snapshot = ClientSessionOptions.builder().snapshot(true).build();
    try (ClientSession session = databases.getSession(snapshot)) {
      Set<String> counted = new HashSet<>();
      Recount recount =
          new Recount(
              clock.instant(),
              campaign -> {
                writer.replace(campaign, held);
                counted.add(campaign.campaignId());
              });
      log.scan(
          session,
          version -> {
            recount.accept(version);
            held.renewIfDue();
          });
      writer.replaceCards(recount.finish(), held);
      writer.removeAllBut(counted, held);
      LOG.info("rebuilt the counters of {} campaigns", counted.size());
      return held.advance(
          state -> state.rebuilt(Objects.requireNonNull(session.getSnapshotTimestamp()), origin));
    }
  }
}

package vn.tungnha.counter.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Standing;
import vn.tungnha.counter.CampaignCounters;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** One who is told of every change of a campaign's counters in an area; of many the latest. */
final class LiveReader {
  static final Duration UNREAD = Duration.ofSeconds(10);

  private final Standing standing;
  private final FluxSink<CampaignCounters> sink;
  private final Runnable leave;
  private volatile Actor actor;
  private volatile @Nullable Instant unreadSince;

  /**
   * @param leave lets go of it, once or more often
   */
  LiveReader(
      Actor actor, Standing standing, FluxSink<CampaignCounters> sink, Consumer<LiveReader> leave) {
    this.actor = actor;
    this.standing = standing;
    this.sink = sink;
    this.leave = () -> leave.accept(this);
    sink.onDispose(this.leave::run);
  }

  Actor actor() {
    return actor;
  }

  void tell(CampaignCounters counters, Instant now) {
    if (sink.requestedFromDownstream() > 0) unreadSince = null;
    else if (unreadSince == null) unreadSince = now;
    sink.next(counters);
  }

  /** Ends it for whoever does not read, so that nothing is kept for them. */
  void dropIfUnread(Instant now) {
    if (sink.requestedFromDownstream() > 0) unreadSince = null;
    Instant since = unreadSince;
    if (since != null && Duration.between(since, now).compareTo(UNREAD) > 0)
      end(Problem.of(ProblemCode.TOO_MANY_REQUESTS, "counter.unread"));
  }

  /** Ends it for who signed out, and sees to new grants. */
  void ask() {
    Optional<Actor> still = standing.actor();
    still.ifPresent(known -> actor = known);
    if (still.isEmpty()) end(Problem.of(ProblemCode.NOT_SIGNED_IN));
  }

  /** The reason waits behind the last figure for who does not read; nothing else does. */
  void end(Problem why) {
    leave.run();
    sink.error(why);
  }
}

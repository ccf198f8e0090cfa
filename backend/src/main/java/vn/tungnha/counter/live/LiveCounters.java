package vn.tungnha.counter.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Standing;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.counter.CampaignCounters;
import vn.tungnha.counter.CounterPlace;
import vn.tungnha.counter.CounterPlaces;
import vn.tungnha.counter.CounterReader;
import vn.tungnha.counter.Counters;
import vn.tungnha.counter.Counters.Asked;
import vn.tungnha.counter.Moment;
import vn.tungnha.counter.projection.Freshness;
import vn.tungnha.counter.projection.ProjectorWatch;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Revisions;

/**
 * Tells readers of every change as it comes, at most five times a second: from the instance's one
 * change feed, with four reads for all that changed, however many readers there are. Who does not
 * read is dropped; who may no longer see is told so.
 */
@Component
class LiveCounters implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCounters.class);
  private static final Duration ROUND = Duration.ofMillis(200);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration CHECK = Duration.ofSeconds(10);
  private static final int MOST_OF_ONE = 30;

  private final Counters counters;
  private final CounterPlaces places;
  private final CounterReader reader;
  private final Campaigns campaigns;
  private final Revisions revisions;
  private final ProjectorWatch projector;
  private final Clock clock;
  private final boolean background;
  private final Map<Topic, Set<LiveReader>> topics = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<String> changed = new LinkedBlockingQueue<>();
  private final Set<String> queued = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private boolean wasStale;

  LiveCounters(
      Counters counters,
      CounterPlaces places,
      CounterReader reader,
      Campaigns campaigns,
      Revisions revisions,
      ProjectorWatch projector,
      Clock clock,
      @Value("${tungnha.background:true}") boolean background) {
    this.counters = counters;
    this.places = places;
    this.reader = reader;
    this.campaigns = campaigns;
    this.revisions = revisions;
    this.projector = projector;
    this.clock = clock;
    this.background = background;
    revisions.onGrowth(this::heard);
  }

  /** What readers of one kind see: the same for all of them. */
  private record Topic(String campaignId, String areaId) {}

  /**
   * The counters now, and again after each change.
   *
   * @param areaId null: the campaign's own; outside what the actor sees: {@code NOT_FOUND}
   */
  public Flux<CampaignCounters> of(
      Actor actor, Standing standing, String campaignId, @Nullable String areaId) {
    CampaignCounters first = read(actor, campaignId, areaId);
    Topic topic = new Topic(campaignId, first.area().id());
    if (readersOf(actor) >= MOST_OF_ONE) throw Problem.of(ProblemCode.TOO_MANY_REQUESTS);
    return Flux.create(
        sink -> {
          LiveReader live = new LiveReader(actor, standing, sink, reader -> leave(topic, reader));
          topics.computeIfAbsent(topic, none -> ConcurrentHashMap.newKeySet()).add(live);
          live.tell(first, clock.instant());
          // what changed between reading and listening
          heard(campaignId);
        },
        FluxSink.OverflowStrategy.LATEST);
  }

  private CampaignCounters read(Actor actor, String campaignId, @Nullable String areaId) {
    Asked asked = new Asked(campaignId, areaId);
    CampaignCounters found = counters.find(actor, List.of(asked)).get(asked);
    if (found == null) throw Problem.notFound();
    return found;
  }

  private long readersOf(Actor actor) {
    return topics.values().stream()
        .flatMap(Set::stream)
        .filter(live -> live.actor().id().equals(actor.id()))
        .count();
  }

  private void leave(Topic topic, LiveReader live) {
    topics.computeIfPresent(
        topic,
        (key, all) -> {
          all.remove(live);
          return all.isEmpty() ? null : all;
        });
  }

  /** How many listen on this instance. */
  int readers() {
    return topics.values().stream().mapToInt(Set::size).sum();
  }

  private void heard(String campaignId) {
    if (topics.isEmpty() || !queued.add(campaignId)) return;
    changed.add(campaignId);
  }

  @Override
  public boolean isAutoStartup() {
    return background;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("live-counters").start(this::tellOn);
    Thread.ofVirtual().name("live-readers").start(this::askOn);
  }

  private void tellOn() {
    while (running) {
      try {
        tell(due());
      } catch (RuntimeException fault) {
        // supervised: what was not told is told with the next change, and after an outage at once
        LOG.warn("Telling live readers failed; it goes on", fault);
        topics.keySet().forEach(topic -> heard(topic.campaignId()));
        LockSupport.parkNanos(IDLE.toNanos());
      }
      LockSupport.parkNanos(ROUND.toNanos());
    }
  }

  private Set<String> due() {
    Set<String> due = new HashSet<>();
    try {
      String first = changed.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) due.add(first);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
    changed.drainTo(due);
    queued.removeAll(due);
    boolean stale = !topics.isEmpty() && projector.freshness().stale();
    if (stale != wasStale) topics.keySet().forEach(topic -> due.add(topic.campaignId()));
    wasStale = stale;
    return due;
  }

  private void tell(Set<String> due) {
    List<Topic> shown =
        topics.keySet().stream().filter(topic -> due.contains(topic.campaignId())).toList();
    if (shown.isEmpty()) return;
    Map<String, Campaign> current = campaigns.byIds(due);
    Map<String, Long> grown = revisions.all(due);
    Freshness freshness = projector.freshness();
    Map<String, Moment> moments = new HashMap<>();
    grown.forEach((campaign, number) -> moments.put(campaign, new Moment(number, freshness)));
    List<CounterPlace> spots = new ArrayList<>();
    for (Topic topic : shown) spot(topic, current).ifPresent(spots::add);
    reader.counters(spots, moments).forEach(counters -> tell(counters, clock.instant()));
  }

  private Optional<CounterPlace> spot(Topic topic, Map<String, Campaign> current) {
    Campaign campaign = current.get(topic.campaignId());
    return campaign == null
        ? Optional.empty()
        : places.find(Actor.system(), campaign, topic.areaId());
  }

  private void tell(CampaignCounters counters, Instant now) {
    Topic topic = new Topic(counters.campaignId(), counters.area().id());
    for (LiveReader live : topics.getOrDefault(topic, Set.of())) {
      if (sees(live.actor(), counters)) live.tell(counters, now);
      else live.end(Problem.notFound());
    }
  }

  private boolean sees(Actor actor, CampaignCounters counters) {
    return campaigns.sees(actor, counters.campaign())
        && places.find(actor, counters.campaign(), counters.area().id()).isPresent();
  }

  private void askOn() {
    for (long round = 0; running; round++) {
      boolean ask = round % CHECK.toSeconds() == 0;
      for (Set<LiveReader> all : topics.values()) for (LiveReader live : all) check(live, ask);
      LockSupport.parkNanos(IDLE.toNanos());
    }
  }

  private void check(LiveReader live, boolean ask) {
    try {
      live.dropIfUnread(clock.instant());
      if (ask) live.ask();
    } catch (RuntimeException fault) {
      // the database did not say whether they still may: asked again with the next round
      LOG.warn("A live reader could not be checked", fault);
    }
  }

  @Override
  public void stop() {
    running = false;
    topics
        .values()
        .forEach(all -> all.forEach(live -> live.end(Problem.of(ProblemCode.TRY_AGAIN))));
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

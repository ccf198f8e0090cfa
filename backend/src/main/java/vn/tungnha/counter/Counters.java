package vn.tungnha.counter;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignArea;
import vn.tungnha.campaign.CampaignType;
import vn.tungnha.campaign.CampaignTypes;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.Indicator;
import vn.tungnha.campaign.IndicatorKind;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Revisions;
import vn.tungnha.session.Sessions;

/**
 * The only way to read counters: authorises, then reads what the projector keeps. A campaign's
 * counters in an area are one document, so reading them costs the same however many outcomes there
 * are. Partners may read them.
 */
@Service
public class Counters {
  private static final int MOST_DAYS = 366;

  private final MongoOperations mongo;
  private final Campaigns campaigns;
  private final CampaignTypes types;
  private final CounterPlaces places;
  private final ProjectorStore projector;
  private final Revisions revisions;
  private final Sessions sessions;
  private final Clock clock;

  Counters(
      MongoOperations mongo,
      Campaigns campaigns,
      CampaignTypes types,
      CounterPlaces places,
      ProjectorStore projector,
      Revisions revisions,
      Sessions sessions,
      Clock clock) {
    this.mongo = mongo;
    this.campaigns = campaigns;
    this.types = types;
    this.places = places;
    this.projector = projector;
    this.revisions = revisions;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * A campaign's counters as asked for.
   *
   * @param areaId null: the campaign's own
   */
  public record Asked(String campaignId, @Nullable String areaId) {}

  /** What the actor may see of what is asked for; the rest is left out. A fixed number of reads. */
  public Map<Asked, CampaignCounters> find(Actor actor, Collection<Asked> all) {
    Set<String> ids = all.stream().map(Asked::campaignId).collect(Collectors.toSet());
    Map<String, Campaign> visible = campaigns.visible(actor, ids);
    Map<Asked, Area> found = new HashMap<>();
    for (Asked asked : all) {
      Campaign campaign = visible.get(asked.campaignId());
      if (campaign != null)
        places.find(actor, campaign, asked.areaId()).ifPresent(area -> found.put(asked, area));
    }
    return found.isEmpty() ? Map.of() : read(found, visible);
  }

  private Map<Asked, CampaignCounters> read(Map<Asked, Area> found, Map<String, Campaign> visible) {
    // both before the counters: what is shown is never older than it says
    Map<String, Long> revision = revisions.all(visible.keySet());
    Instant asOf = projector.read().asOf();
    Map<Asked, CampaignArea> keys = new HashMap<>();
    found.forEach(
        (asked, area) -> keys.put(asked, new CampaignArea(asked.campaignId(), area.id())));
    Map<String, AreaCounters> stored = stored(keys.values());
    Map<CampaignArea, Map<String, BigDecimal>> targets =
        campaigns.targetsOf(Set.copyOf(keys.values()));

    Map<Asked, CampaignCounters> counters = new HashMap<>();
    found.forEach(
        (asked, area) -> {
          CampaignArea key = Objects.requireNonNull(keys.get(asked));
          CampaignType type = types.of(Objects.requireNonNull(visible.get(key.campaignId())));
          AreaCounters sums = stored.get(Place.id(key.campaignId(), key.areaId()));
          Map<String, BigDecimal> due = targets.getOrDefault(key, Map.of());
          Map<String, BigDecimal> ratios = types.ratios(type).of(AreaCounters.figures(type, sums));
          List<Counter> all =
              type.indicators().stream().map(one -> counter(key, one, sums, ratios, due)).toList();
          long grown = revision.getOrDefault(key.campaignId(), 0L);
          counters.put(
              asked, new CampaignCounters(key.campaignId(), area, all, Long.toString(grown), asOf));
        });
    return counters;
  }

  private Map<String, AreaCounters> stored(Collection<CampaignArea> keys) {
    List<String> ids =
        keys.stream().map(key -> Place.id(key.campaignId(), key.areaId())).distinct().toList();
    return mongo.find(Query.query(Criteria.where("_id").in(ids)), AreaCounters.class).stream()
        .collect(Collectors.toMap(AreaCounters::id, area -> area));
  }

  private static Counter counter(
      CampaignArea key,
      Indicator indicator,
      @Nullable AreaCounters sums,
      Map<String, BigDecimal> ratios,
      Map<String, BigDecimal> targets) {
    String code = indicator.code();
    return Counter.of(
        key.campaignId(), key.areaId(), indicator, sums, ratios.get(code), targets.get(code));
  }

  /** For those that have a pace; one look into the calendar for each campaign. */
  Map<Counter, Pace> paces(Collection<Counter> counters) {
    LocalDate today = Days.today(clock);
    Map<Counter, Pace> paces = new HashMap<>();
    counters.stream()
        .filter(Counter::hasPace)
        .collect(Collectors.groupingBy(Counter::campaignId))
        .forEach(
            (campaign, its) -> {
              List<String> areas = its.stream().map(Counter::areaId).distinct().toList();
              Map<String, Integer> nights = sessions.nightsLeft(campaign, areas, today);
              for (Counter counter : its)
                paces.put(counter, Pace.of(counter, nights.getOrDefault(counter.areaId(), 0)));
            });
    return paces;
  }

  /** A COUNT indicator's days in [from, to) that brought something, in order. */
  public List<DayCount> daily(
      Actor actor,
      Campaign campaign,
      String indicator,
      @Nullable String areaId,
      LocalDate from,
      LocalDate to) {
    Area area =
        places.find(actor, campaign, areaId).orElseThrow(() -> Problem.notFound().at("areaId"));
    Indicator counted =
        types
            .of(campaign)
            .indicator(indicator)
            .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_FIELD).at("indicator"));
    if (counted.kind() != IndicatorKind.COUNT)
      throw Problem.of(ProblemCode.INVALID_VALUE).at("indicator");
    if (!from.isBefore(to) || from.plusDays(MOST_DAYS).isBefore(to))
      throw Problem.of(ProblemCode.INVALID_PERIOD).at("to");
    String place = Place.id(campaign.id(), area.id());
    Criteria days = Criteria.where("_id").gte(PlaceDay.id(place, from)).lt(PlaceDay.id(place, to));
    return mongo.find(Query.query(days).with(Sort.by("_id")), DayCounters.class).stream()
        .map(day -> new DayCount(day.day(), day.count(indicator)))
        .filter(day -> day.value().signum() != 0)
        .toList();
  }

  /** The cards of teams the actor was found to see, by team; one read. */
  Map<String, LastOutcome> lastOutcomes(Collection<String> teamIds) {
    return mongo.find(Query.query(Criteria.where("_id").in(teamIds)), LastOutcome.class).stream()
        .collect(Collectors.toMap(LastOutcome::teamId, card -> card));
  }
}

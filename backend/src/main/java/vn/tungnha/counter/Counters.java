package vn.tungnha.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.counter.projection.Freshness;
import vn.tungnha.counter.projection.ProjectorWatch;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.PageRequest;
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
  private final Campaigns campaigns;
  private final CounterPlaces places;
  private final CounterReader reader;
  private final ProjectorWatch projector;
  private final Revisions revisions;
  private final Sessions sessions;
  private final Outcomes outcomes;
  private final CampaignTypes types;
  private final Clock clock;

  Counters(
      Campaigns campaigns,
      CounterPlaces places,
      CounterReader reader,
      ProjectorWatch projector,
      Revisions revisions,
      Sessions sessions,
      Outcomes outcomes,
      CampaignTypes types,
      Clock clock) {
    this.campaigns = campaigns;
    this.places = places;
    this.reader = reader;
    this.projector = projector;
    this.revisions = revisions;
    this.sessions = sessions;
    this.outcomes = outcomes;
    this.types = types;
    this.clock = clock;
  }

  /**
   * A campaign's counters as asked for.
   *
   * @param areaId null: the campaign's own
   */
  public record Asked(String campaignId, @Nullable String areaId) {}

  /** Up to 100 campaigns in one area; more are {@code INVALID_PAGE}. */
  static List<Asked> asked(List<String> ids, @Nullable String areaId) {
    if (ids.size() > PageRequest.MAX) throw Problem.of(ProblemCode.INVALID_PAGE).at("ids");
    return ids.stream().map(id -> new Asked(id, areaId)).toList();
  }

  /**
   * What the actor may see of what is asked for; the rest is left out. A fixed number of reads, and
   * none while the campaigns' revisions stand.
   */
  public Map<Asked, CampaignCounters> find(Actor actor, Collection<Asked> all) {
    Set<String> ids = all.stream().map(Asked::campaignId).collect(Collectors.toSet());
    // before all else: what is shown is never older than it says
    Map<String, Long> numbers = revisions.heard(ids);
    Map<String, Campaign> visible = campaigns.visibleAsOf(actor, numbers);
    Map<Asked, CounterPlace> found = new LinkedHashMap<>();
    for (Asked asked : all) {
      Campaign campaign = visible.get(asked.campaignId());
      if (campaign != null)
        places.find(actor, campaign, asked.areaId()).ifPresent(place -> found.put(asked, place));
    }
    if (found.isEmpty()) return Map.of();
    Freshness freshness = projector.freshness();
    Map<String, Moment> moments = new HashMap<>();
    numbers.forEach((id, number) -> moments.put(id, new Moment(number, freshness)));
    Map<String, PlaceCounters> read = reader.read(found.values(), moments);
    Map<Asked, CampaignCounters> counters = new HashMap<>();
    found.forEach(
        (asked, place) ->
            counters.put(asked, place.with(read.get(place.id()), moments.get(asked.campaignId()))));
    return counters;
  }

  /**
   * Those of the areas directly below each, by name: what the actor sees of those that stand in the
   * campaign's time, and of others where something was counted. Two reads at most, whatever their
   * number.
   */
  List<List<CampaignCounters>> children(Actor actor, List<CampaignCounters> parents) {
    Map<String, Moment> moments = new HashMap<>();
    parents.forEach(parent -> moments.put(parent.campaignId(), parent.moment()));
    List<List<CounterPlace>> below =
        parents.stream()
            .map(parent -> places.below(actor, new CounterPlace(parent.campaign(), parent.area())))
            .toList();
    Map<String, PlaceCounters> read =
        reader.read(below.stream().flatMap(List::stream).toList(), moments);
    List<List<CampaignCounters>> children = new ArrayList<>();
    for (int i = 0; i < parents.size(); i++) {
      CampaignCounters parent = parents.get(i);
      children.add(
          below.get(i).stream()
              .filter(place -> isShown(place, read.get(place.id()), parent.area()))
              .map(place -> place.with(read.get(place.id()), parent.moment()))
              .toList());
    }
    return children;
  }

  private boolean isShown(CounterPlace place, @Nullable PlaceCounters read, Area above) {
    return (read != null && read.counted()) || places.standsInItsTime(place, above);
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

  /** The outcomes behind a number, newest first; two reads, three of a RATIO. */
  Connection<Outcome> contributions(Actor actor, Counter counter, PageRequest page) {
    String indicator = counter.indicator().code();
    Set<String> parts =
        counter.indicator().kind() == IndicatorKind.RATIO
            ? types
                .ratios(types.of(campaigns.require(actor, counter.campaignId())))
                .partsOf(indicator)
            : Set.of(indicator);
    return outcomes.behind(actor, counter.campaignId(), counter.areaId(), parts, page);
  }
}

package vn.tungnha.counter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.campaign.CampaignArea;
import vn.tungnha.campaign.target.Targets;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.counter.store.AreaCounters;

/**
 * Puts what the projector keeps beside the targets. Whatever changes either grows the campaign's
 * revision, so what was read as of one is kept in process and read again only when it has grown.
 * Who may read it was asked before.
 */
@Component
public class CounterReader {
  /** Some 30 MB. */
  private static final int FIGURES_KEPT = 200_000;

  private final MongoOperations mongo;
  private final Targets targets;
  private final CampaignTypes types;
  private final Cache<String, PlaceCounters> kept =
      Caffeine.newBuilder()
          .maximumWeight(FIGURES_KEPT)
          .weigher((String id, PlaceCounters of) -> 1 + of.counters().size())
          .build();

  CounterReader(MongoOperations mongo, Targets targets, CampaignTypes types) {
    this.mongo = mongo;
    this.targets = targets;
    this.types = types;
  }

  /**
   * As of the moments or newer, by the place's {@code _id}; two reads for all that are not kept.
   *
   * @param moments by campaign, read before
   */
  Map<String, PlaceCounters> read(Collection<CounterPlace> places, Map<String, Moment> moments) {
    Map<String, PlaceCounters> found = new HashMap<>();
    List<CounterPlace> missing = new ArrayList<>();
    for (CounterPlace place : places) {
      PlaceCounters known = kept.getIfPresent(place.id());
      if (known != null && known.revision() == revision(place, moments))
        found.put(place.id(), known);
      else missing.add(place);
    }
    if (!missing.isEmpty()) found.putAll(load(missing, moments));
    return found;
  }

  private Map<String, PlaceCounters> load(List<CounterPlace> places, Map<String, Moment> moments) {
    Map<String, AreaCounters> stored = stored(places);
    Map<CampaignArea, Map<String, BigDecimal>> aims =
        targets.valuesOf(places.stream().map(CounterPlace::key).distinct().toList());
    Map<String, PlaceCounters> loaded = new HashMap<>();
    for (CounterPlace place : places) {
      AreaCounters sums = stored.get(place.id());
      List<Counter> counters = counters(place, sums, aims.getOrDefault(place.key(), Map.of()));
      loaded.put(place.id(), new PlaceCounters(revision(place, moments), counters, sums != null));
    }
    kept.putAll(loaded);
    return loaded;
  }

  private Map<String, AreaCounters> stored(Collection<CounterPlace> places) {
    List<String> ids = places.stream().map(CounterPlace::id).distinct().toList();
    return mongo.find(Query.query(Criteria.where("_id").in(ids)), AreaCounters.class).stream()
        .collect(Collectors.toMap(AreaCounters::id, Function.identity()));
  }

  private List<Counter> counters(
      CounterPlace place, @Nullable AreaCounters sums, Map<String, BigDecimal> targets) {
    CampaignType type = types.of(place.campaign());
    Map<String, BigDecimal> ratios = types.ratios(type).of(AreaCounters.figures(type, sums));
    String campaign = place.campaign().id();
    String area = place.area().id();
    return type.indicators().stream()
        .map(
            one ->
                Counter.of(
                    campaign, area, one, sums, ratios.get(one.code()), targets.get(one.code())))
        .toList();
  }

  private static long revision(CounterPlace place, Map<String, Moment> moments) {
    Moment moment = moments.get(place.campaign().id());
    if (moment == null) throw new IllegalStateException(place.id());
    return moment.number();
  }

  /** The same in the order of the places. */
  public List<CampaignCounters> counters(List<CounterPlace> places, Map<String, Moment> moments) {
    Map<String, PlaceCounters> read = read(places, moments);
    return places.stream()
        .map(place -> place.with(read.get(place.id()), moments.get(place.campaign().id())))
        .toList();
  }
}

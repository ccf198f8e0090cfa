package vn.tungnha.counter;

import java.math.BigDecimal;
import java.util.Collection;
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
import vn.tungnha.campaign.CampaignType;
import vn.tungnha.campaign.CampaignTypes;
import vn.tungnha.campaign.Campaigns;

/** Puts what the projector keeps beside the targets. Who may read it was asked before. */
@Component
class CounterReader {
  private final MongoOperations mongo;
  private final Campaigns campaigns;
  private final CampaignTypes types;

  CounterReader(MongoOperations mongo, Campaigns campaigns, CampaignTypes types) {
    this.mongo = mongo;
    this.campaigns = campaigns;
    this.types = types;
  }

  /** What is kept of the places, by its {@code _id}; one read. */
  Map<String, AreaCounters> stored(Collection<CounterPlace> places) {
    List<String> ids = places.stream().map(CounterPlace::id).distinct().toList();
    return mongo.find(Query.query(Criteria.where("_id").in(ids)), AreaCounters.class).stream()
        .collect(Collectors.toMap(AreaCounters::id, Function.identity()));
  }

  /** In the order of the places; one more read, for their targets. */
  List<CampaignCounters> counters(
      List<CounterPlace> places, Map<String, AreaCounters> stored, Map<String, Moment> moments) {
    Map<CampaignArea, Map<String, BigDecimal>> targets =
        campaigns.targetsOf(places.stream().map(CounterPlace::key).distinct().toList());
    return places.stream()
        .map(
            place ->
                counters(
                    place,
                    stored.get(place.id()),
                    targets.getOrDefault(place.key(), Map.of()),
                    moments.get(place.campaign().id())))
        .toList();
  }

  private CampaignCounters counters(
      CounterPlace place,
      @Nullable AreaCounters sums,
      Map<String, BigDecimal> targets,
      @Nullable Moment moment) {
    if (moment == null) throw new IllegalStateException(place.id());
    CampaignType type = types.of(place.campaign());
    Map<String, BigDecimal> ratios = types.ratios(type).of(AreaCounters.figures(type, sums));
    String campaign = place.campaign().id();
    String area = place.area().id();
    List<Counter> counters =
        type.indicators().stream()
            .map(
                one ->
                    Counter.of(
                        campaign, area, one, sums, ratios.get(one.code()), targets.get(one.code())))
            .toList();
    return new CampaignCounters(
        place.campaign(),
        place.area(),
        counters,
        moment.revision(),
        moment.freshness().asOf(),
        moment.freshness().stale());
  }
}

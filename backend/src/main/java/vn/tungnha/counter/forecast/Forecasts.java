package vn.tungnha.counter.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.counter.Counter;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.Place;
import vn.tungnha.platform.Days;

/** Looks ahead from counters that were found to be seen; two reads, whatever their number. */
@Component
class Forecasts {
  private final MongoOperations mongo;
  private final Campaigns campaigns;
  private final Clock clock;

  Forecasts(MongoOperations mongo, Campaigns campaigns, Clock clock) {
    this.mongo = mongo;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /** For those that have a pace, of campaigns that have days behind and before them. */
  Map<Counter, Forecast> of(Collection<Counter> counters) {
    Map<Counter, Outlook> outlooks = outlooks(counters);
    Map<String, DayCounters> stored = stored(outlooks);
    Map<Counter, Forecast> forecasts = new HashMap<>();
    outlooks.forEach(
        (counter, outlook) -> {
          List<DayCounters> buckets =
              outlook.buckets(place(counter)).stream()
                  .filter(stored::containsKey)
                  .map(stored::get)
                  .toList();
          forecasts.put(counter, Forecast.of(counter, outlook, buckets));
        });
    return forecasts;
  }

  private Map<Counter, Outlook> outlooks(Collection<Counter> counters) {
    List<Counter> paced = counters.stream().filter(Counter::hasPace).toList();
    if (paced.isEmpty()) return Map.of();
    LocalDate today = Days.today(clock);
    Map<String, Campaign> all =
        campaigns.byIds(paced.stream().map(Counter::campaignId).collect(Collectors.toSet()));
    Map<Counter, Outlook> outlooks = new HashMap<>();
    for (Counter counter : paced) {
      Campaign campaign = all.get(counter.campaignId());
      if (campaign != null)
        Outlook.of(campaign, today).ifPresent(outlook -> outlooks.put(counter, outlook));
    }
    return outlooks;
  }

  private Map<String, DayCounters> stored(Map<Counter, Outlook> outlooks) {
    if (outlooks.isEmpty()) return Map.of();
    Set<String> ids =
        outlooks.entrySet().stream()
            .flatMap(one -> one.getValue().buckets(place(one.getKey())).stream())
            .collect(Collectors.toSet());
    return mongo.find(Query.query(Criteria.where("_id").in(ids)), DayCounters.class).stream()
        .collect(Collectors.toMap(DayCounters::id, Function.identity()));
  }

  private static String place(Counter counter) {
    return Place.id(counter.campaignId(), counter.areaId());
  }
}

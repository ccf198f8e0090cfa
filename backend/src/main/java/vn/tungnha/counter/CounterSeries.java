package vn.tungnha.counter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.PlaceDay;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** What was achieved over time, from the day buckets; one read. Partners may read it. */
@Service
public class CounterSeries {
  private static final int MOST_POINTS = 366;

  private final MongoOperations mongo;
  private final CampaignTypes types;
  private final CounterPlaces places;

  CounterSeries(MongoOperations mongo, CampaignTypes types, CounterPlaces places) {
    this.mongo = mongo;
    this.types = types;
    this.places = places;
  }

  /**
   * Every period of [from, to), at most 366, those without outcomes too. The first and the last are
   * cut off at {@code from} and {@code to}.
   *
   * @param indicator a COUNT: levels are not added up
   * @param areaId null: the campaign's own
   */
  public List<SeriesPoint> of(
      Actor actor,
      Campaign campaign,
      String indicator,
      @Nullable String areaId,
      SeriesPeriod period,
      LocalDate from,
      LocalDate to) {
    CounterPlace place =
        places.find(actor, campaign, areaId).orElseThrow(() -> Problem.notFound().at("areaId"));
    requireCounted(campaign, indicator);
    List<LocalDate> starts = starts(period, from, to);
    Iterator<DayCounters> days = days(place, indicator, to).iterator();
    List<SeriesPoint> points = new ArrayList<>();
    DayCounters day = next(days);
    BigDecimal running = BigDecimal.ZERO;
    for (; day != null && day.day().isBefore(from); day = next(days))
      running = running.add(day.count(indicator));
    for (int i = 0; i < starts.size(); i++) {
      LocalDate end = i + 1 < starts.size() ? starts.get(i + 1) : to;
      BigDecimal value = BigDecimal.ZERO;
      for (; day != null && day.day().isBefore(end); day = next(days))
        value = value.add(day.count(indicator));
      running = running.add(value);
      points.add(new SeriesPoint(starts.get(i), end, value, running));
    }
    return points;
  }

  private void requireCounted(Campaign campaign, String indicator) {
    Indicator counted =
        types
            .of(campaign)
            .indicator(indicator)
            .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_FIELD).at("indicator"));
    if (counted.kind() != IndicatorKind.COUNT)
      throw Problem.of(ProblemCode.INVALID_VALUE).at("indicator");
  }

  private static List<LocalDate> starts(SeriesPeriod period, LocalDate from, LocalDate to) {
    if (!from.isBefore(to)) throw Problem.of(ProblemCode.INVALID_PERIOD).at("to");
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate start = from; start.isBefore(to); start = period.next(start)) {
      if (starts.size() == MOST_POINTS) throw Problem.of(ProblemCode.INVALID_PERIOD).at("to");
      starts.add(start);
    }
    return starts;
  }

  /** From the campaign's first day on: the running total begins there. */
  private List<DayCounters> days(CounterPlace place, String indicator, LocalDate to) {
    Criteria before = Criteria.where("_id").gte(place.id() + "|").lt(PlaceDay.id(place.id(), to));
    Query query = Query.query(before).with(Sort.by("_id"));
    query.fields().include("campaignId", "day", "counts." + indicator);
    return mongo.find(query, DayCounters.class);
  }

  private static @Nullable DayCounters next(Iterator<DayCounters> days) {
    return days.hasNext() ? days.next() : null;
  }
}

package vn.tungnha.counter;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignArea;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.target.Targets;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.Level;
import vn.tungnha.counter.store.Place;

/**
 * Compares the areas that took up a campaign type. Three reads, whatever their number: the
 * campaigns the actor may see, their counters, their targets. Partners may read it.
 */
@Service
public class Adoptions {
  static final int MOST = 1_000;

  private final MongoOperations mongo;
  private final Campaigns campaigns;
  private final Targets targets;
  private final CampaignTypes types;
  private final Areas areas;

  Adoptions(
      MongoOperations mongo,
      Campaigns campaigns,
      Targets targets,
      CampaignTypes types,
      Areas areas) {
    this.mongo = mongo;
    this.campaigns = campaigns;
    this.targets = targets;
    this.types = types;
    this.areas = areas;
  }

  /**
   * By level, then name; made of the newest 1,000 campaigns. An unknown type was taken up nowhere.
   */
  public List<Adoption> of(Actor actor, String code) {
    CampaignType type = types.newest(code).orElse(null);
    if (type == null) return List.of();
    List<Campaign> running = campaigns.startedOf(actor, code, MOST);
    Map<String, AreaCounters> counters = counters(running);
    Map<CampaignArea, Map<String, BigDecimal>> aims =
        targets.valuesOf(running.stream().map(Adoptions::ownPlace).toList());
    return running.stream().collect(Collectors.groupingBy(Campaign::areaId)).entrySet().stream()
        .map(
            area ->
                new OneArea(type, area.getValue(), counters, aims)
                    .adoption(areas.require(area.getKey())))
        .sorted(order())
        .toList();
  }

  private static CampaignArea ownPlace(Campaign campaign) {
    return new CampaignArea(campaign.id(), campaign.areaId());
  }

  private Map<String, AreaCounters> counters(Collection<Campaign> of) {
    List<String> ids =
        of.stream().map(campaign -> Place.id(campaign.id(), campaign.areaId())).toList();
    return mongo.find(Query.query(Criteria.where("_id").in(ids)), AreaCounters.class).stream()
        .collect(Collectors.toMap(AreaCounters::campaignId, Function.identity()));
  }

  private static Comparator<Adoption> order() {
    Collator vietnamese = Collator.getInstance(Locale.of("vi"));
    return Comparator.comparing((Adoption adoption) -> adoption.area().level())
        .thenComparing(adoption -> adoption.area().name(), vietnamese)
        .thenComparing(adoption -> adoption.area().id());
  }

  /** The campaigns of one area, newest first, put together. */
  private final class OneArea {
    private final CampaignType type;
    private final List<Campaign> own;
    private final Map<String, AreaCounters> counters;
    private final Map<CampaignArea, Map<String, BigDecimal>> targets;

    OneArea(
        CampaignType type,
        List<Campaign> own,
        Map<String, AreaCounters> counters,
        Map<CampaignArea, Map<String, BigDecimal>> targets) {
      this.type = type;
      this.own = own;
      this.counters = counters;
      this.targets = targets;
    }

    Adoption adoption(Area area) {
      Map<String, BigDecimal> figures =
          type.indicators().stream()
              .filter(indicator -> value(indicator) != null)
              .collect(Collectors.toMap(Indicator::code, this::known));
      Map<String, BigDecimal> ratios = types.ratios(type).of(figures);
      return new Adoption(
          area,
          own.size(),
          type.indicators().stream()
              .map(
                  indicator ->
                      new Adoption.Result(
                          indicator,
                          ratios.getOrDefault(indicator.code(), figures.get(indicator.code())),
                          target(indicator)))
              .toList());
    }

    private BigDecimal known(Indicator indicator) {
      BigDecimal value = value(indicator);
      return value == null ? BigDecimal.ZERO : value;
    }

    private @Nullable BigDecimal value(Indicator indicator) {
      return switch (indicator.kind()) {
        case COUNT -> sum(indicator);
        case GAUGE -> newest(campaign -> gauge(campaign, indicator));
        case RATIO -> null;
      };
    }

    private BigDecimal sum(Indicator indicator) {
      return own.stream()
          .map(campaign -> counters.get(campaign.id()))
          .map(sums -> sums == null ? BigDecimal.ZERO : sums.count(indicator.code()))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private @Nullable BigDecimal gauge(Campaign campaign, Indicator indicator) {
      AreaCounters sums = counters.get(campaign.id());
      Level level = sums == null ? null : sums.gauge(indicator.code()).level();
      return level == null ? null : level.value();
    }

    private @Nullable BigDecimal target(Indicator indicator) {
      if (indicator.kind() != IndicatorKind.COUNT)
        return newest(campaign -> target(campaign, indicator));
      return own.stream()
          .map(campaign -> target(campaign, indicator))
          .filter(target -> target != null)
          .reduce(BigDecimal::add)
          .orElse(null);
    }

    private @Nullable BigDecimal target(Campaign campaign, Indicator indicator) {
      return targets.getOrDefault(ownPlace(campaign), Map.of()).get(indicator.code());
    }

    private @Nullable BigDecimal newest(Function<Campaign, @Nullable BigDecimal> of) {
      for (Campaign campaign : own) {
        BigDecimal value = of.apply(campaign);
        if (value != null) return value;
      }
      return null;
    }
  }
}

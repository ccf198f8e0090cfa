package vn.tungnha.campaign.target;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.DocumentOperators;
import org.springframework.data.mongodb.core.aggregation.SetWindowFieldsOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import vn.tungnha.campaign.CampaignArea;

/**
 * Targets as stored; those withdrawn are only found by {@link #find} and {@link #byId}, to be
 * assigned again.
 */
@Repository
class TargetRepository {
  private static final Criteria STANDING = Criteria.where("withdrawnAt").is(null);

  /** One value, because a rank takes no more; the depth in the tree stands for the level. */
  private static final Document POSITION =
      new Document("depth", new Document("$size", "$areaPath"))
          .append("area", "$areaId")
          .append("indicator", "$indicatorCode");

  private final MongoOperations mongo;

  TargetRepository(MongoOperations mongo) {
    this.mongo = mongo;
  }

  Optional<Target> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Target.class));
  }

  /** Also those withdrawn. */
  Map<String, Target> byId(Collection<String> ids) {
    return mongo.find(new Query(Criteria.where("_id").in(ids)), Target.class).stream()
        .collect(Collectors.toMap(Target::id, Function.identity()));
  }

  Target insert(Target target) {
    return mongo.insert(target);
  }

  /** Guarded by the version it was read with. */
  Target save(Target target) {
    return mongo.save(target);
  }

  List<Target> all(Collection<String> ids, Criteria seen) {
    Criteria wanted = new Criteria().andOperator(Criteria.where("_id").in(ids), STANDING, seen);
    return mongo.find(new Query(wanted), Target.class);
  }

  /** Of each campaign the first so many, the widest areas first; one query. */
  List<Target> ofCampaigns(Collection<String> campaignIds, Criteria seen, int most) {
    Criteria wanted =
        new Criteria().andOperator(Criteria.where("campaignId").in(campaignIds), STANDING, seen);
    Aggregation widestFirst =
        Aggregation.newAggregation(
            Aggregation.match(wanted),
            Aggregation.addFields().addFieldWithValue("position", POSITION).build(),
            SetWindowFieldsOperation.builder()
                .partitionByField("campaignId")
                .sortBy(Sort.by("position"))
                .output(DocumentOperators.documentNumber())
                .as("rank")
                .build(),
            Aggregation.match(Criteria.where("rank").lte(most)));
    return mongo.aggregate(widestFirst, Target.class, Target.class).getMappedResults();
  }

  /** What stands at each place, by indicator code; one query. */
  Map<CampaignArea, Map<String, BigDecimal>> valuesOf(Collection<CampaignArea> places) {
    if (places.isEmpty()) return Map.of();
    Set<CampaignArea> asked = new HashSet<>(places);
    Criteria wanted =
        new Criteria()
            .andOperator(
                Criteria.where("campaignId").in(each(asked, CampaignArea::campaignId)),
                Criteria.where("areaId").in(each(asked, CampaignArea::areaId)),
                STANDING);
    Map<CampaignArea, Map<String, BigDecimal>> values = new HashMap<>();
    for (Target target : mongo.find(new Query(wanted), Target.class)) {
      CampaignArea place = new CampaignArea(target.campaignId(), target.areaId());
      if (asked.contains(place))
        values
            .computeIfAbsent(place, key -> new HashMap<>())
            .put(target.indicatorCode(), target.value());
    }
    return values;
  }

  /** What is assigned directly below each target's area for its indicator, by slot; one query. */
  Map<Slot, BigDecimal> sumsBelow(Collection<Target> targets) {
    Criteria below =
        new Criteria()
            .andOperator(
                Criteria.where("campaignId").in(each(targets, Target::campaignId)),
                Criteria.where("parentAreaId").in(each(targets, Target::areaId)),
                Criteria.where("indicatorCode").in(each(targets, Target::indicatorCode)),
                STANDING);
    Aggregation sums =
        Aggregation.newAggregation(
            Aggregation.match(below),
            Aggregation.group("campaignId", "parentAreaId", "indicatorCode")
                .sum("value")
                .as("sum"));
    return mongo.aggregate(sums, Target.class, SumBelow.class).getMappedResults().stream()
        .collect(Collectors.toMap(SumBelow::id, SumBelow::sum));
  }

  /** What targets below an area are summed for. */
  record Slot(String campaignId, String parentAreaId, String indicatorCode) {}

  private record SumBelow(Slot id, BigDecimal sum) {}

  private static <T> List<String> each(Collection<T> things, Function<T, String> property) {
    return things.stream().map(property).distinct().toList();
  }
}

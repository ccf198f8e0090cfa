package vn.tungnha.counter.projection;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.target.AreaFigures;
import vn.tungnha.campaign.target.Distribution;
import vn.tungnha.counter.store.Reading;

/**
 * From the readings of the campaigns that keep what reports say. Only an area's own reading counts:
 * a sum of some of its villages would make it smaller than it is.
 */
@Component
class ReportedAreaFigures implements AreaFigures {
  static final String TYPE = "SO_LIEU_BAO_CAO";
  private static final int MOST_CAMPAIGNS = 1_000;

  private final MongoOperations mongo;
  private final Campaigns campaigns;

  ReportedAreaFigures(MongoOperations mongo, Campaigns campaigns) {
    this.mongo = mongo;
    this.campaigns = campaigns;
  }

  /** The names of the ways to share out are the codes of the type's indicators. */
  @Override
  public Map<String, BigDecimal> known(Actor actor, Distribution by, Collection<String> areaIds) {
    List<String> keeping =
        campaigns.startedOf(actor, TYPE, MOST_CAMPAIGNS).stream().map(Campaign::id).toList();
    Criteria own =
        Criteria.where("campaignId")
            .in(keeping)
            .and("areaId")
            .in(areaIds)
            .and("indicator")
            .is(by.name());
    Map<String, Reading> newest =
        mongo.find(Query.query(own), Reading.class).stream()
            .collect(
                Collectors.toMap(
                    Reading::areaId, reading -> reading, BinaryOperator.maxBy(Reading.WEIGHT)));
    return newest.values().stream().collect(Collectors.toMap(Reading::areaId, Reading::value));
  }
}

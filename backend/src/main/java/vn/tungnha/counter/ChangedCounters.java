package vn.tungnha.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.counter.projection.Freshness;
import vn.tungnha.counter.projection.ProjectorStore;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Revisions;
import vn.tungnha.platform.Revisions.Revision;

/**
 * What changed since somebody last read, for who keeps a whole country on the screen: six reads,
 * whatever there is to tell. Partners may read it.
 */
@Service
public class ChangedCounters {
  private final MongoOperations mongo;
  private final Campaigns campaigns;
  private final CounterPlaces places;
  private final CounterReader reader;
  private final ProjectorStore projector;
  private final Revisions revisions;

  ChangedCounters(
      MongoOperations mongo,
      Campaigns campaigns,
      CounterPlaces places,
      CounterReader reader,
      ProjectorStore projector,
      Revisions revisions) {
    this.mongo = mongo;
    this.campaigns = campaigns;
    this.places = places;
    this.reader = reader;
    this.projector = projector;
    this.revisions = revisions;
  }

  /**
   * The areas whose counters changed, in the order they did, as far as the actor sees them.
   *
   * @param text a revision of this campaign that was read before; else {@code INVALID_PAGE}: read
   *     all again
   * @param first at most so many, 1–100
   */
  public CounterChanges since(Actor actor, String campaignId, String text, int first) {
    Campaign campaign = campaigns.require(actor, campaignId);
    int most = new PageRequest(first, null).first();
    CounterRevision from = CounterRevision.of(campaignId, text);
    Revision now = revisions.now(campaignId);
    if (from.number() > now.number()) throw CounterRevision.unknown();
    Freshness freshness = projector.freshness();

    List<AreaCounters> changed = changed(actor, campaign, from, most + 1);
    boolean complete = changed.size() <= most;
    List<AreaCounters> told = complete ? changed : changed.subList(0, most);
    String reached =
        complete
            ? CounterRevision.text(campaignId, now.number())
            : CounterRevision.text(campaignId, told.getLast());
    Moment moment = new Moment(now.number(), freshness);
    return new CounterChanges(
        counters(actor, campaign, told, moment), reached, complete, from.number() < now.whole());
  }

  private List<AreaCounters> changed(
      Actor actor, Campaign campaign, CounterRevision from, int most) {
    List<Criteria> all = new ArrayList<>();
    all.add(Criteria.where("campaignId").is(campaign.id()));
    all.add(
        new Criteria().orOperator(actor.scope(), Criteria.where("areaId").is(campaign.areaId())));
    if (from.place() == null) all.add(Criteria.where("revision").gt(from.number()));
    else {
      all.add(Criteria.where("revision").gte(from.number()));
      all.add(
          new Criteria()
              .orOperator(
                  Criteria.where("revision").gt(from.number()),
                  Criteria.where("_id").gt(from.place())));
    }
    Query query =
        Query.query(new Criteria().andOperator(all)).with(Sort.by("revision", "_id")).limit(most);
    return mongo.find(query, AreaCounters.class);
  }

  private List<CampaignCounters> counters(
      Actor actor, Campaign campaign, List<AreaCounters> told, Moment moment) {
    List<CounterPlace> spots =
        told.stream()
            .flatMap(area -> places.find(actor, campaign, area.areaId()).stream())
            .toList();
    return reader.counters(spots, Map.of(campaign.id(), moment));
  }
}

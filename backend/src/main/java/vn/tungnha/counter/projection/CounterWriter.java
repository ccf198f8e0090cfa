package vn.tungnha.counter.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.LastOutcome;
import vn.tungnha.counter.store.Reading;
import vn.tungnha.counter.store.TeamCounters;
import vn.tungnha.platform.Revisions;
import vn.tungnha.platform.Transactions;

/** Puts recounted documents in the place of stored ones, a few thousand in a transaction. */
@Component
class CounterWriter {
  private static final FindAndReplaceOptions REPLACE = FindAndReplaceOptions.options().upsert();
  private static final int CHUNK = 2_000;

  private final MongoTemplate mongo;
  private final Transactions transactions;
  private final Revisions revisions;
  private final ProjectorStore store;

  CounterWriter(
      MongoTemplate mongo, Transactions transactions, Revisions revisions, ProjectorStore store) {
    this.mongo = mongo;
    this.transactions = transactions;
    this.revisions = revisions;
    this.store = store;
  }

  /** All of a campaign's documents: what is not recounted goes. */
  void replace(Recounted campaign, Held held) {
    Criteria ofCampaign = Criteria.where("campaignId").is(campaign.campaignId());
    replace(AreaCounters.class, ofCampaign, campaign.areas(), held);
    replace(DayCounters.class, ofCampaign, campaign.days(), held);
    replace(TeamCounters.class, ofCampaign, campaign.teams(), held);
    replace(Reading.class, ofCampaign, byId(campaign.readings()), held);
    fenced(held, () -> revisions.bump(List.of(campaign.campaignId())));
  }

  private static Map<String, Reading> byId(List<Reading> readings) {
    return readings.stream().collect(Collectors.toMap(Reading::id, Function.identity()));
  }

  void replaceCards(Map<String, LastOutcome> cards, Held held) {
    replace(LastOutcome.class, new Criteria(), cards, held);
  }

  /** Takes away the counters of campaigns that have no outcome. */
  void removeAllBut(Set<String> campaigns, Held held) {
    Set<String> stale =
        mongo
            .getCollection(mongo.getCollectionName(AreaCounters.class))
            .distinct("campaignId", String.class)
            .maxTime(1, TimeUnit.MINUTES)
            .into(new HashSet<>());
    stale.removeAll(campaigns);
    for (String campaign : stale)
      replace(new Recounted(campaign, Map.of(), Map.of(), Map.of(), List.of(), 0), held);
  }

  private <T> void replace(Class<T> type, Criteria all, Map<String, T> wanted, Held held) {
    Set<String> stored = new HashSet<>(ids(type, all));
    Set<String> stale = new HashSet<>(stored);
    stale.removeAll(wanted.keySet());
    chunks(stale, held, chunk -> mongo.remove(Query.query(Criteria.where("_id").in(chunk)), type));
    chunks(
        wanted.keySet(),
        held,
        chunk -> {
          BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, type);
          for (String id : chunk) put(bulk, id, Objects.requireNonNull(wanted.get(id)), stored);
          bulk.execute();
        });
  }

  /** Nobody else writes here; and an insert costs half of a replacement that finds nothing. */
  private static void put(BulkOperations bulk, String id, Object document, Set<String> stored) {
    if (stored.contains(id))
      bulk.replaceOne(Query.query(Criteria.where("_id").is(id)), document, REPLACE);
    else bulk.insert(document);
  }

  private List<String> ids(Class<?> type, Criteria all) {
    Query query = Query.query(all).maxTimeMsec(60_000);
    query.fields().include("_id");
    List<String> ids = new ArrayList<>();
    try (var found = mongo.stream(query, Document.class, mongo.getCollectionName(type))) {
      found.forEach(document -> ids.add(document.getString("_id")));
    }
    return ids;
  }

  private void chunks(Collection<String> ids, Held held, Consumer<List<String>> write) {
    List<String> all = List.copyOf(ids);
    for (int start = 0; start < all.size(); start += CHUNK) {
      List<String> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
      fenced(held, () -> write.accept(chunk));
    }
  }

  private void fenced(Held held, Runnable write) {
    ProjectorState next =
        transactions.inOne(
            () -> {
              write.run();
              return store.advance(held.lease(), held.state(), held.state());
            });
    held.advanced(next);
  }
}

package vn.tungnha.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Pages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.Transactions;

/** The only way to venues: authorises, then acts. */
@Service
public class Venues {
  static final String PREFIX = "ven";

  private final MongoOperations mongo;
  private final Pages pages;
  private final Areas areas;
  private final Transactions transactions;

  Venues(MongoOperations mongo, Pages pages, Areas areas, Transactions transactions) {
    this.mongo = mongo;
    this.pages = pages;
    this.areas = areas;
    this.transactions = transactions;
  }

  public Venue add(Actor actor, AddVenueInput input) {
    return add(actor, input, null);
  }

  /** Adds a venue; the same again answers with the stored one. Organisers of its area. */
  public Venue add(Actor actor, AddVenueInput input, @Nullable Source source) {
    Ids.check(PREFIX, input.id(), "id");
    List<String> areaPath = areas.require(input.areaId(), "areaId").path();
    SchedulingRules.refuseUnmanaged(actor, areaPath, "areaId");
    Venue venue =
        new Venue(
            input.id(),
            input.kind(),
            Texts.line(input.name(), 120, "name"),
            input.areaId(),
            areaPath,
            Texts.optionalLine(input.address(), 200, "address"),
            source);
    return transactions.untilCertain(() -> insert(venue));
  }

  /** The venues in an area and below it that the actor may see, by name. */
  public Connection<Venue> in(Actor actor, String areaId, PageRequest page) {
    refusePartner(actor);
    Criteria filter =
        new Criteria().andOperator(actor.scope(), Criteria.where("areaPath").is(areaId));
    return pages.find(Venue.class, filter, Sort.by("name", "_id"), "vi", page, "in " + areaId);
  }

  /** Those of the venues that the actor may see, by id; one query. */
  public Map<String, Venue> visible(Actor actor, Collection<String> ids) {
    refusePartner(actor);
    if (ids.isEmpty()) return Map.of();
    Criteria seen = new Criteria().andOperator(Criteria.where("_id").in(ids), actor.scope());
    return mongo.find(Query.query(seen), Venue.class).stream()
        .collect(Collectors.toMap(Venue::id, Function.identity()));
  }

  private Venue insert(Venue venue) {
    try {
      return mongo.insert(venue);
    } catch (DuplicateKeyException sentBefore) {
      Venue stored = mongo.findById(venue.id(), Venue.class);
      if (stored == null) throw Problem.of(ProblemCode.TRY_AGAIN);
      if (!venue.equals(stored)) throw Problem.of(ProblemCode.IDEMPOTENCY_CONFLICT).at("id");
      return stored;
    }
  }

  private static void refusePartner(Actor actor) {
    if (actor.partner()) throw Problem.forbidden();
  }
}

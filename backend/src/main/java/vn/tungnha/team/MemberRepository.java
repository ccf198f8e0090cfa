package vn.tungnha.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Listing;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Pages;

/** Members as stored, in Vietnamese order of names: tên, họ, đệm. */
@Repository
class MemberRepository {
  private static final Sort BY_NAME = Sort.by("given", "family", "middle", "_id");
  static final Listing NAME = Listing.by(BY_NAME).in("vi");

  private final MongoOperations mongo;
  private final Pages pages;

  MemberRepository(MongoOperations mongo, Pages pages) {
    this.mongo = mongo;
    this.pages = pages;
  }

  Optional<Member> find(Actor actor, String id) {
    return Optional.ofNullable(all(actor, List.of(id)).get(id));
  }

  Map<String, Member> all(Actor actor, Collection<String> ids) {
    var mine =
        new Criteria().andOperator(Criteria.where("_id").in(ids), TeamPolicy.readable(actor));
    return byId(mongo.find(Batches.of(mine), Member.class));
  }

  /** Whoever asks, by name; for those who may see the memberships the ids come from. */
  Map<String, Member> inOrder(Collection<String> ids) {
    var query = Batches.of(Criteria.where("_id").in(ids)).with(BY_NAME);
    return byId(mongo.find(query.collation(Collation.of("vi")), Member.class));
  }

  private static Map<String, Member> byId(List<Member> members) {
    var byId = new LinkedHashMap<String, Member>();
    members.forEach(member -> byId.put(member.id(), member));
    return byId;
  }

  /** Whoever asks: to recognise a repeated create. */
  @Nullable Member stored(String id) {
    return mongo.findById(id, Member.class);
  }

  /**
   * A page of members.
   *
   * @param among only these; null: no matter
   * @param values what their custom values must be
   */
  Connection<Member> page(
      Actor actor,
      MemberFilter filter,
      @Nullable Collection<String> among,
      Criteria values,
      Listing listing,
      PageRequest page) {
    var terms = new ArrayList<Criteria>();
    terms.add(TeamPolicy.readable(actor));
    terms.add(values);
    if (filter.areaId() != null) terms.add(Criteria.where("areaPath").is(filter.areaId()));
    if (among != null) terms.add(Criteria.where("_id").in(among));
    if (filter.search() != null) terms.addAll(Names.search(filter.search()));
    Criteria all = new Criteria().andOperator(terms);
    return pages.find(Member.class, all, listing, page, "members:" + filter);
  }

  Member insert(Member member) {
    return mongo.insert(member);
  }

  Member save(Member member) {
    return mongo.save(member);
  }
}

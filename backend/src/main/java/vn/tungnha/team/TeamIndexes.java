package vn.tungnha.team;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexes;

/**
 * What every query of this module is answered from. A list in the order of a language can use only
 * indexes of that language, its filters too: hence also one that starts with {@code _id}. Counts
 * have no order, and use the plain ones.
 */
@Component
class TeamIndexes implements Indexes {
  private static final Collation VI = Collation.of("vi");

  @Override
  public void ensure(MongoOperations mongo) {
    teams(mongo);
    members(mongo);
    mongo.indexOps(Membership.class).createIndex(ascending("teamId", "to"));
    mongo.indexOps(Membership.class).createIndex(ascending("memberId"));
    mongo.indexOps(CompositionRule.class).createIndex(ascending("areaId"));
    if (!mongo.collectionExists(TeamKind.class)) mongo.createCollection(TeamKind.class);
    if (!mongo.collectionExists(FieldSet.class)) mongo.createCollection(FieldSet.class);
  }

  private static void teams(MongoOperations mongo) {
    var teams = mongo.indexOps(Team.class);
    teams.createIndex(ascending("areaPath", "name", "_id").collation(VI));
    teams.createIndex(ascending("kindCode", "areaPath", "name", "_id").collation(VI));
    teams.createIndex(ascending("nameWords").collation(VI));
    teams.createIndex(newest("areaPath"));
    teams.createIndex(ascending("nameKey"));
    teams.createIndex(ascending("nameWords").named("nameWords_plain"));
    teams.createIndex(ascending("kindCode", "values.k", "values.v").collation(VI).named("fields"));
    teams.createIndex(ascending("kindCode", "values.k", "values.v").named("fields_plain"));
  }

  private static Index newest(String field) {
    return ascending(field).on("createdAt", Direction.DESC).on("_id", Direction.DESC);
  }

  private static void members(MongoOperations mongo) {
    var members = mongo.indexOps(Member.class);
    members.createIndex(ascending("areaPath", "given", "family", "middle", "_id").collation(VI));
    members.createIndex(ascending("_id", "given").collation(VI));
    members.createIndex(ascending("contact.phone"));
    members.createIndex(ascending("areaId", "fullName"));
    members.createIndex(ascending("nameWords").collation(VI));
    members.createIndex(ascending("areaPath").named("areaPath_plain"));
    members.createIndex(ascending("nameWords").named("nameWords_plain"));
    members.createIndex(ascending("values.k", "values.v").collation(VI).named("fields"));
    members.createIndex(ascending("values.k", "values.v").named("fields_plain"));
  }

  private static Index ascending(String... fields) {
    Index index = new Index();
    for (String field : fields) index.on(field, Direction.ASC);
    return index;
  }
}

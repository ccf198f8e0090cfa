package vn.tungnha.team;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.access.TestActors;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.field.FieldDefinition;

/** Defines custom fields for tests of what shows and reads them. */
public final class TestFieldSets {
  private TestFieldSets() {}

  /** Forgets every version there was; of records that are gone. */
  public static void forget(MongoOperations mongo, FieldSets sets) {
    mongo.remove(new Query(), FieldSet.class);
    ofMembers(sets);
  }

  /** In place of those there are; of records that are gone. */
  public static void ofMembers(FieldSets sets, FieldDefinition... fields) {
    try {
      define(sets, sets.ofMembers().version(), fields);
    } catch (Problem stale) {
      define(sets, ((FieldSet) stale.current()).version(), fields);
    }
  }

  private static void define(FieldSets sets, int version, FieldDefinition... fields) {
    sets.defineOfMembers(TestActors.ADMIN, new FieldSetInput.OfMembers(version, List.of(fields)));
  }

  public static void ofTeams(FieldSets sets, String kind, FieldDefinition... fields) {
    try {
      define(sets, kind, sets.ofTeams(kind).version(), fields);
    } catch (Problem stale) {
      define(sets, kind, ((FieldSet) stale.current()).version(), fields);
    }
  }

  private static void define(FieldSets sets, String kind, int version, FieldDefinition... fields) {
    sets.defineOfTeams(TestActors.ADMIN, new FieldSetInput.OfTeams(kind, version, List.of(fields)));
  }
}

package vn.tungnha;

import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What an act asks of the database, without what the server does by itself meanwhile: jobs, and
 * reading reference data anew.
 */
public final class MongoReads {
  private static final List<String> BACKGROUND =
      List.of("system.", ".imports", ".campaign_types", ".areas", ".team_kinds", ".field_sets");

  private MongoReads() {}

  public static List<Document> of(MongoTemplate mongo, Runnable act) {
    mongo.dropCollection("system.profile");
    mongo.executeCommand(new Document("profile", 2));
    try {
      act.run();
    } finally {
      mongo.executeCommand(new Document("profile", 0));
    }
    return mongo.findAll(Document.class, "system.profile").stream()
        .filter(entry -> List.of("query", "command").contains(entry.getString("op")))
        .filter(entry -> BACKGROUND.stream().noneMatch(entry.getString("ns")::contains))
        .filter(entry -> !entry.get("command", Document.class).containsKey("findAndModify"))
        .filter(entry -> !String.valueOf(entry.get("command")).contains("changeStream"))
        .filter(entry -> !String.valueOf(entry.get("command")).contains("profile"))
        .toList();
  }
}

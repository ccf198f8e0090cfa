package vn.tungnha.platform.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.zip.CRC32;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** The release that runs, and which one last brought its indexes and seeds into the database. */
final class Release {
  private static final String COLLECTION = "releases";
  private static final Bson LAST = Filters.eq("_id", "last");

  private final MongoOperations mongo;
  private final @Nullable String id;

  /**
   * @param id null for one that cannot be told from others
   */
  Release(MongoOperations mongo, @Nullable String id) {
    this.mongo = mongo;
    this.id = id;
  }

  /** By its jar's checksum; what runs from loose classes may be changed at any time. */
  static Release running(MongoOperations mongo) {
    try {
      CodeSource source = Release.class.getProtectionDomain().getCodeSource();
      URI place = source.getLocation().toURI();
      boolean packed = "file".equals(place.getScheme()) && place.getPath().endsWith(".jar");
      return new Release(mongo, packed ? checksum(Path.of(place)) : null);
    } catch (URISyntaxException | IOException unreadable) {
      throw new IllegalStateException("The server's own jar cannot be read", unreadable);
    }
  }

  private static String checksum(Path jar) throws IOException {
    byte[] content = Files.readAllBytes(jar);
    CRC32 sum = new CRC32();
    sum.update(content);
    return Long.toHexString(sum.getValue()) + "-" + content.length;
  }

  /** Whether this one brought them, and no other since. */
  boolean isBrought() {
    if (id == null) return false;
    Document last = mongo.execute(COLLECTION, releases -> releases.find(LAST).first());
    return last != null && id.equals(last.getString("release"));
  }

  /** Keeps that it has. */
  void brought() {
    if (id == null) return;
    Bson release = Updates.set("release", id);
    mongo.execute(
        COLLECTION,
        releases -> releases.updateOne(LAST, release, new UpdateOptions().upsert(true)));
  }
}

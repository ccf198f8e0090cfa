package vn.tungnha.team;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tungnha.platform.Seed;

/** Brings the kinds that come with the product up to date at start; others are left alone. */
@Component
class TeamKindSeed implements Seed {
  private static final String FILE = "team-kinds.json";

  private final JsonMapper json;

  TeamKindSeed(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void sow(MongoOperations mongo) {
    Arrays.stream(read())
        .filter(kind -> !kind.equals(mongo.findById(kind.code(), TeamKind.class)))
        .forEach(mongo::save);
  }

  private TeamKind[] read() {
    try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
      return json.readValue(file, TeamKind[].class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

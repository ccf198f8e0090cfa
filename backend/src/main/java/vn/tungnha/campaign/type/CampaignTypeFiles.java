package vn.tungnha.campaign.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Seed;

/** The recipes packed with the product: what is new of them is published, and only that. */
@Component
class CampaignTypeFiles implements Seed {
  private static final String FILES = "classpath*:campaign-types/*.json";

  private final CampaignTypes types;

  CampaignTypeFiles(CampaignTypes types) {
    this.types = types;
  }

  @Override
  public void sow(MongoOperations mongo) {
    read().forEach(types::ship);
  }

  static List<CampaignRecipe> read() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
          .map(CampaignTypeFiles::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CampaignRecipe read(Resource file) {
    try (InputStream content = file.getInputStream()) {
      return RecipeJson.read(new String(content.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package vn.tungnha.campaign.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The recipes packed with the product, published at start, after the indexes and before anything is
 * served: what is new of them, and only that.
 */
@Component
class CampaignTypeFiles implements SmartLifecycle {
  private static final String FILES = "classpath*:campaign-types/*.json";

  private final CampaignTypes types;
  private volatile boolean published;

  CampaignTypeFiles(CampaignTypes types) {
    this.types = types;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1;
  }

  @Override
  public void start() {
    types.reload();
    read().forEach(types::ship);
    published = true;
  }

  @Override
  public void stop() {
    published = false;
  }

  @Override
  public boolean isRunning() {
    return published;
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

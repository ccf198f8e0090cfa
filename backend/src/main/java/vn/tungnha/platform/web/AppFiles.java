package vn.tungnha.platform.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The built app from {@code TUNGNHA_SPA_DIR}. Files under {@code /assets/} carry their hash in the
 * name and are kept for a year. An address without a dot is a screen of the app and answers with
 * {@code index.html}, which is asked for every time.
 */
@Configuration(proxyBeanMethods = false)
class AppFiles implements WebMvcConfigurer {
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final String folder;

  AppFiles(@Value("${tungnha.spa-dir:}") String folder) {
    this.folder = folder.isBlank() ? "" : Path.of(folder.strip()).toAbsolutePath() + "/";
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    if (folder.isEmpty()) return;
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(new FileSystemResource(folder + "assets/"))
        .setCacheControl(FOR_EVER);
    registry
        .addResourceHandler("/**")
        .addResourceLocations(new FileSystemResource(folder))
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new Screens());
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    if (!folder.isEmpty()) registry.addViewController("/").setViewName("forward:/index.html");
  }

  private static final class Screens extends PathResourceResolver {
    private static final Pattern SERVERS =
        Pattern.compile("(graphql|graphiql|api|actuator|error|livez|readyz)(/.*)?");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource file = super.getResource(path, location);
      if (file != null) return file;
      boolean screen = !path.contains(".") && !SERVERS.matcher(path).matches();
      return screen ? super.getResource("index.html", location) : null;
    }
  }
}

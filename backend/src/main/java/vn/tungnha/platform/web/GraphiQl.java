package vn.tungnha.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * {@code /graphiql} for who is signed in: our own page and the libraries out of our own jar,
 * because Spring's loads them from a foreign host.
 */
@Configuration(proxyBeanMethods = false)
class GraphiQl implements WebMvcConfigurer {
  private static final String JARS = "classpath:/META-INF/resources/webjars/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/graphiql/lib/**")
        .addResourceLocations(
            JARS + "graphiql/2.4.7/", JARS + "react/18.3.1/umd/", JARS + "react-dom/18.3.1/umd/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate());
    registry
        .addResourceHandler("/graphiql/**")
        .addResourceLocations("classpath:/graphiql/")
        .setCacheControl(CacheControl.noCache());
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
  }
}

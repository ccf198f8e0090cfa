package vn.tungnha.session;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tungnha.access.Actor;
import vn.tungnha.access.NodeSource;

/** Sessions, series and venues by {@code node}. */
@Configuration(proxyBeanMethods = false)
class SessionNodes {

  @Bean
  NodeSource sessionSource(Sessions sessions) {
    return new Source(SessionId.PREFIX, sessions::visible);
  }

  @Bean
  NodeSource seriesSource(Sessions sessions) {
    return new Source(Scheduling.PREFIX, sessions::series);
  }

  @Bean
  NodeSource venueSource(Venues venues) {
    return new Source(Venues.PREFIX, venues::visible);
  }

  private record Source(
      String prefix, BiFunction<Actor, Collection<String>, Map<String, ? extends Object>> loader)
      implements NodeSource {
    @Override
    public Map<String, ? extends Object> load(Actor actor, Collection<String> ids) {
      return loader.apply(actor, ids);
    }
  }
}

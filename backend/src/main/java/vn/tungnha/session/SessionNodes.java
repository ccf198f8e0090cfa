package vn.tungnha.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tungnha.access.NodeSource;

/** Sessions, series and venues by {@code node}. */
@Configuration(proxyBeanMethods = false)
class SessionNodes {

  @Bean
  NodeSource sessionSource(Sessions sessions) {
    return new NodeSource(SessionId.PREFIX, sessions::visible);
  }

  @Bean
  NodeSource seriesSource(Sessions sessions) {
    return new NodeSource(Scheduling.PREFIX, sessions::series);
  }

  @Bean
  NodeSource venueSource(Venues venues) {
    return new NodeSource(Venues.PREFIX, venues::visible);
  }
}

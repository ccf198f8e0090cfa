package vn.tungnha.team;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tungnha.access.NodeSource;

/** Teams, members and memberships by {@code node}. */
@Configuration(proxyBeanMethods = false)
class TeamNodes {

  @Bean
  NodeSource teamSource(Teams teams) {
    return new NodeSource("tea", teams::visible);
  }

  @Bean
  NodeSource memberSource(Members members) {
    return new NodeSource("mem", members::visible);
  }

  @Bean
  NodeSource membershipSource(Memberships memberships) {
    return new NodeSource("mbs", memberships::visible);
  }
}

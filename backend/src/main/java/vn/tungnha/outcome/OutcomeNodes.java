package vn.tungnha.outcome;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tungnha.access.NodeSource;

/** Outcomes by {@code node}. */
@Configuration(proxyBeanMethods = false)
class OutcomeNodes {

  @Bean
  NodeSource outcomeSource(Outcomes outcomes) {
    return new NodeSource("out", outcomes::visible);
  }
}

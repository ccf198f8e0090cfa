package vn.tungnha.campaign.target;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tungnha.access.NodeSource;

/** Targets by {@code node}. */
@Configuration(proxyBeanMethods = false)
class TargetNodes {

  @Bean
  NodeSource targetSource(Targets targets) {
    return new NodeSource("tgt", targets::visible);
  }
}

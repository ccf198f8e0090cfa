package vn.tungnha.campaign;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tungnha.access.NodeSource;

/** Campaigns by {@code node}. */
@Configuration(proxyBeanMethods = false)
class CampaignNodes {

  @Bean
  NodeSource campaignSource(Campaigns campaigns) {
    return new NodeSource("cmp", campaigns::visible);
  }
}

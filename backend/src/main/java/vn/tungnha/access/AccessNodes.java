package vn.tungnha.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tungnha.area.Areas;

/** Accounts and keys by {@code node}; and areas, which are public reference data. */
@Configuration(proxyBeanMethods = false)
class AccessNodes {

  @Bean
  NodeSource accountSource(Accounts accounts) {
    return new NodeSource("acc", accounts::load);
  }

  @Bean
  NodeSource partnerKeySource(PartnerKeys keys) {
    return new NodeSource("key", keys::load);
  }

  @Bean
  NodeSource areaSource(Areas areas) {
    return new NodeSource("are", (actor, ids) -> areas.all(ids));
  }
}

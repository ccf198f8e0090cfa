package vn.tungnha;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
  @Test
  void modulesUseOnlyWhatStandsLeftOfThem() {
    ApplicationModules.of(Application.class).verify();
  }
}

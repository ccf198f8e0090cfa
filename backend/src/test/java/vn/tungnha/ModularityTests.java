package vn.tungnha;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
  @Test
  void modulesUseOnlyWhatStandsLeftOfThem() {
    ApplicationModules.of(Application.class).verify();
  }

  @Test
  void packagesInsideModulesUseEachOtherInOneDirection() {
    slices()
        .matching("vn.tungnha.(**)")
        .should()
        .beFreeOfCycles()
        .check(
            new ClassFileImporter()
                .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.tungnha"));
  }
}

package vn.tungnha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaReport;
import vn.tungnha.platform.field.FieldValue;

/** The contract and the code agree: nothing is promised that nobody answers, and the reverse. */
@ApplicationTest
class SchemaTests {
  @Autowired ObjectProvider<RuntimeWiringConfigurer> wiring;
  @Autowired ResourcePatternResolver files;
  private SchemaReport report;

  @BeforeEach
  void inspect() throws Exception {
    Resource[] schema = files.getResources("classpath*:graphql/*.graphqls");
    assertThat(Arrays.stream(schema).map(Resource::getFilename)).contains("schema.graphqls");
    AtomicReference<SchemaReport> seen = new AtomicReference<>();
    GraphQlSource.SchemaResourceBuilder source =
        GraphQlSource.schemaResourceBuilder()
            .schemaResources(schema)
            .inspectSchemaMappings(
                classes ->
                    Arrays.stream(FieldValue.class.getPermittedSubclasses())
                        .forEach(kind -> classes.classMapping(kind.getSimpleName(), kind)),
                seen::set);
    wiring.orderedStream().forEach(source::configureRuntimeWiring);
    source.build().schema();
    report = seen.get();
  }

  @Test
  void answersEveryField() {
    assertThat(report.unmappedFields()).isEmpty();
  }

  @Test
  void promisesEveryFieldItAnswers() {
    assertThat(report.unmappedRegistrations()).isEmpty();
  }

  @Test
  void takesEveryArgument() {
    assertThat(report.unmappedArguments()).isEmpty();
  }

  @Test
  void agreesOnWhatMayBeNull() {
    assertThat(report.fieldNullnessErrors()).isEmpty();
    assertThat(report.argumentNullnessErrors()).isEmpty();
  }

  @Test
  void knowsTheClassOfEveryType() {
    assertThat(report.skippedTypes()).isEmpty();
  }
}

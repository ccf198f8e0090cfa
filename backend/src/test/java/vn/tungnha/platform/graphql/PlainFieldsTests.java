package vn.tungnha.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import vn.tungnha.platform.AtHand;
import vn.tungnha.platform.Beside;

/** The same answers as the engine's, errors too, with less of its work. */
class PlainFieldsTests {
  private static final String SCHEMA =
      """
      type Query { houses: [House!]!, house: House, thing: Thing }
      type Mutation { paint: House }
      interface Thing { name: String! }
      enum Colour { RED BLUE }
      type House implements Thing {
        name: String! nick: String colour: Colour colours: [Colour!] height: Int
        door: Door! doors: [Door!]! grid: [[Int]] broken: String later: String nobody: String!
        owner: Person slow: Person people: [Person] label(prefix: String! = "số"): String!
        guest: Person lost: Person neighbours: [House!]!
      }
      type Door { width: Int! house: Thing }
      type Person { name: String! }
      """;

  enum Colour {
    RED,
    BLUE
  }

  record Person(@Nullable String name) {}

  record Door(int width) {}

  record House(String name, @Nullable Colour colour, List<Person> people) {
    public Optional<String> nick() {
      return Optional.of("nhà " + name);
    }

    public List<Colour> colours() {
      return List.of(Colour.BLUE, Colour.RED);
    }

    public BigDecimal height() {
      return new BigDecimal("7.5");
    }

    public Door door() {
      return new Door(80);
    }

    public List<Door> doors() {
      return List.of(door(), new Door(90));
    }

    public List<List<Integer>> grid() {
      return List.of(List.of(1, 2), List.of());
    }

    public String broken() {
      throw new IllegalStateException("no stairs");
    }

    public CompletableFuture<String> later() {
      return CompletableFuture.completedFuture("sau");
    }

    public @Nullable String nobody() {
      return null;
    }

    public List<House> neighbours() {
      return HOUSES;
    }

    public Person owner() {
      return people.getFirst();
    }
  }

  private static final List<House> HOUSES =
      List.of(
          new House("Một", Colour.RED, List.of(new Person("An"), new Person("Bình"))),
          new House("Hai", null, List.of(new Person(null))));

  private final AtomicInteger fetched = new AtomicInteger();
  private final AtomicInteger looks = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ houses { name nick colour colours } }",
        "{ houses { __typename n: name other: name grid } thing { __typename name } }",
        "{ houses { door { width } doors { w: width __typename } } }",
        "{ houses { ...all door { ... on Door { width } } } } fragment all on House { name label }",
        "{ houses { label(prefix: \"nhà\") } house { a: label b: label(prefix: \"x\") } }",
        "query ($no: Boolean = false) { houses { name @include(if: $no) colour @skip(if: $no) } }",
        "{ houses { name slow { name } colour } }",
        "{ house { slow { name } people { name } name } }",
        "{ houses { door { width house { name ... on House { door { width } } } } } }",
        "{ houses { name height } }",
        "{ houses { name broken } }",
        "{ houses { name later } }",
        "{ house { name nobody } }",
        "{ houses { name nobody } }",
        "{ houses { name owner { name } people { name } } }",
        "mutation { paint { name door { width } slow { name } owner { name } } }",
        "mutation { paint { nobody } }",
        "{ houses { guest { name } name a: guest { __typename } } }",
        "{ houses { name slow { name } guest { name } } house { guest { name } } }",
        "{ houses { neighbours { name guest { name } } } }",
        "{ houses { name lost { name } } }",
      })
  void answersAsTheEngineDoes(String query) {
    ExecutionResult engine = run(new AsyncExecutionStrategy(FAULTS), query);
    ExecutionResult plain = run(new PlainFields(FAULTS), query);

    assertThat(String.valueOf(plain.<Object>getData())).isEqualTo(engine.<Object>getData() + "");
    assertThat(told(plain)).as("in any order").containsExactlyInAnyOrderElementsOf(told(engine));
  }

  private static List<Map<String, Object>> told(ExecutionResult result) {
    return result.getErrors().stream().map(GraphQLError::toSpecification).toList();
  }

  @Test
  void leavesTheEngineNothingOfWhatIsPlain() {
    String query = "{ houses { name label colour door { width } doors { width } } }";

    run(new AsyncExecutionStrategy(FAULTS), query);
    assertThat(fetched.getAndSet(0)).isEqualTo(1 + 2 * (5 + 1 + 2));

    run(new PlainFields(FAULTS), query);
    assertThat(fetched).hasValue(1);
  }

  @Test
  void leavesTheEngineOnlyWhatIsNotPlain() {
    run(new PlainFields(FAULTS), "{ house { name colour slow { name } door { width } } }");

    assertThat(fetched).as("the house, and its slow field").hasValue(1 + 1);
  }

  @Test
  void looksBesideAllRowsOnce() {
    run(new PlainFields(FAULTS), "{ houses { name guest { name } } }");
    assertThat(looks.getAndSet(0)).isEqualTo(1);
    assertThat(fetched.getAndSet(0)).as("the houses").isEqualTo(1);

    run(new PlainFields(FAULTS), "{ houses { slow { name } guest { name } } }");
    assertThat(looks.getAndSet(0)).as("where the engine resolves the rows").isEqualTo(1);

    run(new PlainFields(FAULTS), "{ houses { name neighbours { guest { name } } } }");
    assertThat(looks).as("for the lists of all rows").hasValue(1);
  }

  private static final DataFetcherExceptionHandler FAULTS = new SimpleDataFetcherExceptionHandler();

  private ExecutionResult run(AsyncExecutionStrategy strategy, String query) {
    AtHand<House> label =
        AtHand.one(String.class, (house, asked) -> asked.get("prefix") + " " + house.name());
    DefaultBatchLoaderRegistry loaders = new DefaultBatchLoaderRegistry();
    Beside<House> guest =
        Beside.of("House.guest", House.class, Person.class, this::guests, loaders);
    Beside<House> lost = Beside.of("House.lost", House.class, Person.class, this::nothing, loaders);
    DataFetcher<?> slow =
        of -> CompletableFuture.supplyAsync(() -> of.<House>getSource().people().getLast());
    RuntimeWiring wiring =
        RuntimeWiring.newRuntimeWiring()
            .type(
                "Query",
                type ->
                    type.dataFetcher("houses", of -> HOUSES)
                        .dataFetcher("house", of -> HOUSES.getFirst())
                        .dataFetcher("thing", of -> HOUSES.getLast()))
            .type("Mutation", type -> type.dataFetcher("paint", of -> HOUSES.getLast()))
            .type(
                "House",
                type ->
                    type.dataFetcher("label", label)
                        .dataFetcher("slow", slow)
                        .dataFetcher("guest", guest)
                        .dataFetcher("lost", lost))
            .type("Door", type -> type.dataFetcher("house", of -> HOUSES.getFirst()))
            .type("Thing", type -> type.typeResolver(of -> of.getSchema().getObjectType("House")))
            .build();
    GraphQLSchema schema =
        new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
    ExecutionInput.Builder input = ExecutionInput.newExecutionInput(query).variables(Map.of());
    DataLoaderRegistry registry = new DataLoaderRegistry();
    loaders.registerDataLoaders(registry, GraphQLContext.newContext().build());
    input.dataLoaderRegistry(registry);
    GraphQL.unusualConfiguration(input)
        .dataloaderConfig()
        .enableDataLoaderExhaustedDispatching(true);
    return GraphQL.newGraphQL(schema)
        .queryExecutionStrategy(strategy)
        .instrumentation(new Counting())
        .build()
        .execute(input.build());
  }

  /** Who is at home has a guest. */
  private List<? extends @Nullable Object> guests(List<House> houses) {
    looks.incrementAndGet();
    return houses.stream()
        .map(house -> house.colour() == null ? null : new Person("khách " + house.name()))
        .toList();
  }

  private List<? extends @Nullable Object> nothing(List<House> houses) {
    throw new IllegalStateException("nothing for " + houses.size());
  }

  private final class Counting extends SimplePerformantInstrumentation {
    @Override
    public @Nullable InstrumentationContext<Object> beginFieldExecution(
        InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
      fetched.incrementAndGet();
      return null;
    }
  }
}

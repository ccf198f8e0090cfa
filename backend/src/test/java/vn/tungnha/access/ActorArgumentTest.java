package vn.tungnha.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;

/** Controllers on virtual threads, as the server runs them. */
class ActorArgumentTest {
  private static final String SCHEMA =
      """
      type Query { asker: String!, things: [Thing!]! }
      type Mutation { act: String! }
      type Thing { id: ID!, seenBy: String!, loadedFor: String! }
      """;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void givesTheActorToQueriesMutationsFieldsAndBatches() {
    SecurityContextHolder.getContext()
        .setAuthentication(new ActorAuthentication(TestActors.ORGANISER, null));

    tester()
        .document("{ asker things { id seenBy loadedFor } }")
        .execute()
        .path("asker")
        .entity(String.class)
        .isEqualTo("virtual canbo.daithanh")
        .path("things[*].seenBy")
        .entityList(String.class)
        .containsExactly("a virtual canbo.daithanh", "b virtual canbo.daithanh")
        .path("things[*].loadedFor")
        .entityList(String.class)
        .containsExactly("a virtual canbo.daithanh", "b virtual canbo.daithanh");
    tester()
        .document("mutation { act }")
        .execute()
        .path("act")
        .entity(String.class)
        .isEqualTo("virtual canbo.daithanh");
  }

  @Test
  void refusesWhereNobodyIsSignedIn() {
    tester()
        .document("mutation { act }")
        .execute()
        .errors()
        .satisfy(errors -> assertThat(errors).hasSize(1));
  }

  private static WebGraphQlTester tester() {
    var context = new AnnotationConfigApplicationContext(Things.class, Wiring.class);
    AnnotatedControllerConfigurer controllers =
        context.getBean(AnnotatedControllerConfigurer.class);
    GraphQlSource source =
        GraphQlSource.schemaResourceBuilder()
            .schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)))
            .configureRuntimeWiring(controllers)
            .build();
    DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source);
    service.addDataLoaderRegistrar(context.getBean(BatchLoaderRegistry.class));
    return WebGraphQlTester.create(
        WebGraphQlHandler.builder(service).interceptor(new ActorInterceptor()).build());
  }

  record Thing(String id) {}

  @Configuration
  static class Wiring {
    @Bean
    BatchLoaderRegistry batchLoaderRegistry() {
      return new DefaultBatchLoaderRegistry();
    }

    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer() {
      var configurer = new AnnotatedControllerConfigurer();
      var executor = new SimpleAsyncTaskExecutor();
      executor.setVirtualThreads(true);
      configurer.setExecutor(executor);
      configurer.setBlockingMethodPredicate(method -> true);
      configurer.addCustomArgumentResolver(new ActorArgument());
      return configurer;
    }
  }

  @Controller
  static class Things {
    @QueryMapping
    String asker(Actor actor) {
      return told(actor);
    }

    @QueryMapping
    List<Thing> things() {
      return List.of(new Thing("a"), new Thing("b"));
    }

    @MutationMapping
    String act(Actor actor) {
      return told(actor);
    }

    @SchemaMapping
    String seenBy(Thing thing, Actor actor) {
      return thing.id() + " " + told(actor);
    }

    @BatchMapping
    Map<Thing, String> loadedFor(List<Thing> things, GraphQLContext context) {
      Actor actor = Actor.in(context);
      return Map.of(
          things.get(0), "a " + told(actor),
          things.get(1), "b " + told(actor));
    }

    private static String told(Actor actor) {
      return (Thread.currentThread().isVirtual() ? "virtual " : "") + actor.name();
    }
  }
}

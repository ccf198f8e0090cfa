package vn.tungnha.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tungnha.ApplicationTest;

/** Nothing is open by being forgotten. */
@ApplicationTest
class DefaultDenyTests {
  /** Reference data that everyone signed in may read. */
  private static final Set<String> FOR_EVERYONE =
      Set.of("area", "areas", "teamKinds", "memberFields", "campaignTypes", "campaignType");

  /** Their batch loader asks the actor, for all of a document at once. */
  private static final Set<String> ASK_IN_THEIR_LOADER = Set.of("campaignCounters");

  @Autowired ApplicationContext context;

  @Test
  void everyMutationAsksWhoActs() {
    assertThat(roots("Mutation").filter(method -> !takesActor(method))).isEmpty();
    assertThat(roots("Mutation").count()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void everyQueryAsksWhoReads() {
    Set<String> open = new TreeSet<>();
    roots("Query")
        .filter(method -> !takesActor(method))
        .forEach(method -> open.add(method.getName()));
    open.removeAll(ASK_IN_THEIR_LOADER);
    assertThat(open).isSubsetOf(FOR_EVERYONE);
  }

  @Test
  void everyAddressIsClosedToNobody() {
    TestBrowser nobody = TestBrowser.anonymous(context);
    RequestMappingHandlerMapping mappings =
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    Set<String> paths = new TreeSet<>(Set.of("/graphql", "/graphiql", "/api"));
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> paths.addAll(mapping.getPatternValues()));
    paths.removeAll(Set.of("/api/session", "/error", "${server.error.path:${error.path:/error}}"));
    for (String path : paths) {
      String concrete = path.replaceAll("\\{[^}]*}", "x");
      assertThat(nobody.get(concrete).status()).as("GET " + path).isEqualTo(401);
      assertThat(nobody.post(concrete, "{}").status()).as("POST " + path).isEqualTo(401);
    }
  }

  private Stream<Method> roots(String type) {
    return context.getBeansWithAnnotation(Controller.class).values().stream()
        .map(AopUtils::getTargetClass)
        .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
        .filter(method -> type.equals(typeName(method)));
  }

  private static String typeName(Method method) {
    SchemaMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, SchemaMapping.class);
    return mapping == null ? "" : mapping.typeName();
  }

  private static boolean takesActor(Method method) {
    return Arrays.asList(method.getParameterTypes()).contains(Actor.class);
  }
}

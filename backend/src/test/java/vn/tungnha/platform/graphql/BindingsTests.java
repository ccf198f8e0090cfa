package vn.tungnha.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionException;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import vn.tungnha.platform.Problem;

/** What is bound is what Spring's binder makes of it. */
class BindingsTests {
  private static final GraphQlArgumentBinder SPRING =
      new GraphQlArgumentBinder(
          GraphQlArgumentBinder.Options.create()
              .conversionService(ApplicationConversionService.getSharedInstance()));

  private final Bindings bindings = new Bindings();

  enum Colour {
    RED,
    GREEN
  }

  record Part(String name, BigDecimal value, Colour colour, LocalDate day) {}

  record Whole(
      String id, int count, boolean asked, Long many, List<Part> parts, Map<String, Object> free) {}

  record Filter(List<Filter> and, String field) {}

  record Refusing(String id) {
    Refusing {
      throw Problem.notFound();
    }
  }

  record Foreign(Thread bean) {}

  @Test
  void bindsAsSpringDoes() throws Exception {
    Map<String, Object> part = new HashMap<>();
    part.put("name", "Ấp Ba");
    part.put("value", new BigDecimal("2.5"));
    part.put("colour", "GREEN");
    part.put("day", null);
    Map<String, Object> whole = new HashMap<>();
    whole.put("id", "out");
    whole.put("count", 3);
    whole.put("many", 4);
    whole.put("parts", Arrays.asList(part, null, Map.of("day", LocalDate.of(2026, 11, 22))));
    whole.put("free", Map.of("text", "chữ"));
    whole.put("unknown", 1);

    Whole bound = (Whole) bound(Whole.class, whole);
    assertThat(bound).isEqualTo(spring(Whole.class, whole));
    assertThat(bound.parts().getFirst().colour()).isEqualTo(Colour.GREEN);
    assertThat(bound.asked()).isFalse();
    assertThat(bound.many()).isEqualTo(4L);
  }

  @Test
  void bindsARecordOfItsOwnKind() throws Exception {
    Map<String, Object> filter =
        Map.of("and", List.of(Map.of("field", "a"), Map.of("and", new ArrayList<>())));

    assertThat(bound(Filter.class, filter)).isEqualTo(spring(Filter.class, filter));
  }

  @Test
  void bindsNothingToNothing() {
    assertThat(bound(Whole.class, null)).isNull();
    assertThat(bound(String.class, null)).isNull();
  }

  @Test
  void refusesAsTheRecordDoesAndWhatDoesNotFit() {
    assertThatThrownBy(() -> bound(Refusing.class, Map.of("id", "a"))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> bound(Colour.class, "BLUE")).isInstanceOf(ConversionException.class);
  }

  @Test
  void leavesOtherKindsToSpring() {
    assertThat(bindings.of(Foreign.class)).isNull();
    assertThat(bindings.of(Object.class)).isNull();
  }

  private Object bound(Class<?> type, Object sent) {
    return Objects.requireNonNull(bindings.of(type)).bind(sent);
  }

  private static Object spring(Class<?> type, Object sent) throws Exception {
    return SPRING.bind(sent, false, ResolvableType.forClass(type));
  }
}

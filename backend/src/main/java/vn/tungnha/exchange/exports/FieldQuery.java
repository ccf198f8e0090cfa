package vn.tungnha.exchange.exports;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldFilter;
import vn.tungnha.platform.field.FieldOrder;
import vn.tungnha.platform.field.FieldTest;

/** What an address says of custom fields: JSON of the shape that GraphQL's inputs have. */
final class FieldQuery {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withConfigOverride(
              List.class,
              lists -> lists.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
          .build();

  private FieldQuery() {}

  static @Nullable FieldFilter filter(@Nullable String json, String parameter) {
    FieldFilter filter = read(json, FieldFilter.class, parameter);
    try {
      return filter == null ? null : typed(filter);
    } catch (DateTimeException | NumberFormatException malformed) {
      throw wrong(parameter);
    }
  }

  static @Nullable FieldOrder order(@Nullable String json, String parameter) {
    return read(json, FieldOrder.class, parameter);
  }

  private static <T> @Nullable T read(@Nullable String json, Class<T> shape, String parameter) {
    if (json == null) return null;
    try {
      return JSON.readValue(json, shape);
    } catch (JacksonException malformed) {
      throw wrong(parameter);
    }
  }

  private static FieldFilter typed(FieldFilter filter) {
    return new FieldFilter(
        typed(filter.and()),
        typed(filter.or()),
        filter.field() == null ? null : typed(filter.field()));
  }

  private static @Nullable List<FieldFilter> typed(@Nullable List<FieldFilter> filters) {
    return filters == null ? null : filters.stream().map(FieldQuery::typed).toList();
  }

  private static FieldTest typed(FieldTest test) {
    return new FieldTest(
        test.key(),
        typed(test.eq()),
        test.in() == null ? null : test.in().stream().map(FieldQuery::scalars).toList(),
        typed(test.gte()),
        typed(test.lt()),
        test.contains(),
        test.isSet());
  }

  private static @Nullable Map<String, Object> typed(@Nullable Map<String, Object> value) {
    return value == null ? null : scalars(value);
  }

  /** As GraphQL's scalars read what JSON has no kinds for. */
  private static Map<String, Object> scalars(Map<String, Object> value) {
    Map<String, Object> typed = new HashMap<>(value);
    typed.computeIfPresent("decimal", (kind, number) -> new BigDecimal(number.toString()));
    typed.computeIfPresent("date", (kind, day) -> LocalDate.parse(day.toString()));
    typed.computeIfPresent("dateTime", (kind, time) -> Instant.parse(time.toString()));
    return typed;
  }

  private static Problem wrong(String parameter) {
    return Problem.of(ProblemCode.INVALID_VALUE, "exchange.wrongParameter").at(parameter);
  }
}

package vn.tungnha.platform.graphql;

import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The schema's own scalars. What does not fit is refused, never bent: there is no 31 February. */
@Configuration(proxyBeanMethods = false)
class Scalars {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
  private static final DateTimeFormatter HOURS_MINUTES = DateTimeFormatter.ofPattern("HH:mm");
  private static final int DIGITS = 18;
  private static final int AFTER_THE_POINT = 6;

  @Bean
  RuntimeWiringConfigurer scalarWiring() {
    return wiring ->
        wiring
            .scalar(scalar("DateTime", Instant.class, Scalars::writeInstant, Scalars::readInstant))
            .scalar(scalar("Date", LocalDate.class, LocalDate::toString, Scalars::readDay))
            .scalar(scalar("LocalTime", LocalTime.class, HOURS_MINUTES::format, Scalars::readTime))
            .scalar(scalar("Decimal", BigDecimal.class, Scalars::plain, Scalars::readDecimal));
  }

  private static <T> GraphQLScalarType scalar(
      String name, Class<T> type, Function<T, Object> write, Function<Object, @Nullable T> read) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(new ScalarCoercing<>(name, type, write, read))
        .build();
  }

  private static Object writeInstant(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static @Nullable Instant readInstant(Object raw) {
    return parsed(raw, INSTANT, text -> Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
  }

  private static @Nullable LocalDate readDay(Object raw) {
    return parsed(raw, DAY, LocalDate::parse);
  }

  private static @Nullable LocalTime readTime(Object raw) {
    return parsed(raw, TIME, LocalTime::parse);
  }

  private static <T> @Nullable T parsed(Object raw, Pattern form, Function<String, T> parse) {
    if (!(raw instanceof String text) || !form.matcher(text).matches()) return null;
    try {
      return parse.apply(text);
    } catch (DateTimeException noSuchDayOrTime) {
      return null;
    }
  }

  private static @Nullable BigDecimal readDecimal(Object raw) {
    if (raw instanceof String text)
      return NUMBER.matcher(text).matches() ? bounded(new BigDecimal(text)) : null;
    return raw instanceof Number number ? bounded(new BigDecimal(number.toString())) : null;
  }

  private static @Nullable BigDecimal bounded(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    boolean tooFine = bare.scale() > AFTER_THE_POINT;
    boolean tooLong = bare.precision() > DIGITS || bare.precision() - bare.scale() > DIGITS;
    return tooFine || tooLong ? null : plain(bare);
  }

  /** Without trailing zeros and without an exponent: 1.50 is 1.5, 1E+3 is 1000. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}

package vn.tungnha.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTests {
  private static final RuntimeWiring WIRING = wiring();

  private static RuntimeWiring wiring() {
    RuntimeWiring.Builder builder = RuntimeWiring.newRuntimeWiring();
    new Scalars().scalarWiring().configure(builder);
    return builder.build();
  }

  @Test
  void readsAndWritesDays() {
    assertThat(in("Date", "2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(out("Date", LocalDate.of(2026, 11, 2))).isEqualTo("2026-11-02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-31", "2027-02-29", "2026-13-01", "26-1-1", "2026-11-22T00:00", "", "nay"})
  void refusesDaysThatDoNotExist(String day) {
    refuses("Date", day);
  }

  @Test
  void readsAndWritesTimesOfDay() {
    assertThat(in("LocalTime", "19:30")).isEqualTo(LocalTime.of(19, 30));
    assertThat(out("LocalTime", LocalTime.of(7, 5))).isEqualTo("07:05");
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "7:30", "19:60", "19:30:00", "19h30"})
  void refusesTimesThatDoNotExist(String time) {
    refuses("LocalTime", time);
  }

  @Test
  void readsAndWritesInstantsInUtcToTheMillisecond() {
    assertThat(in("DateTime", "2026-11-22T12:30:00.123456Z"))
        .isEqualTo(Instant.parse("2026-11-22T12:30:00.123Z"));
    assertThat(out("DateTime", Instant.parse("2026-11-22T12:30:00Z")))
        .isEqualTo("2026-11-22T12:30:00Z");
    assertThat(out("DateTime", Instant.parse("2026-11-22T12:30:00.1239Z")))
        .isEqualTo("2026-11-22T12:30:00.123Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-22T12:30:00", "2026-11-22T12:30:00+07:00", "2026-02-30T00:00:00Z"})
  void refusesInstantsThatAreNotUtc(String instant) {
    refuses("DateTime", instant);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1.50, 1.5",
    "-3, -3",
    "1000, 1000",
    "0.000001, 0.000001",
    "100.000000000, 100",
    "123456789012345678, 123456789012345678",
    "123456789012.123456, 123456789012.123456"
  })
  void keepsDecimalsExactly(String given, String kept) {
    assertThat(((BigDecimal) in("Decimal", new BigDecimal(given))).toString()).isEqualTo(kept);
    assertThat(((BigDecimal) in("Decimal", given)).toString()).isEqualTo(kept);
    assertThat(out("Decimal", new BigDecimal(given))).hasToString(kept);
  }

  @Test
  void writesDecimalsWithoutExponent() {
    assertThat(out("Decimal", new BigDecimal("1E+3"))).hasToString("1000");
    assertThat(out("Decimal", new BigDecimal("0E-9"))).hasToString("0");
    assertThat(in("Decimal", 2.5)).isEqualTo(new BigDecimal("2.5"));
    assertThat(in("Decimal", 7)).isEqualTo(new BigDecimal("7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0000001",
        "1234567890123456789",
        "1234567890123.123456",
        "1e3",
        "+1",
        " 1",
        "NaN",
        "0x1"
      })
  void refusesDecimalsThatAreTooLongOrNone(String number) {
    refuses("Decimal", number);
  }

  @Test
  void refusesAGiganticExponentAtOnce() {
    refuses("Decimal", new BigDecimal("1E+999999999"));
    refuses("Decimal", new BigDecimal("1E-999999999"));
    refuses("Decimal", Double.valueOf("1e300"));
  }

  @Test
  void readsLiterals() {
    assertThat(literal("Decimal", IntValue.of(3))).isEqualTo(new BigDecimal("3"));
    assertThat(literal("Decimal", FloatValue.of(0.5))).isEqualTo(new BigDecimal("0.5"));
    assertThat(literal("Date", StringValue.of("2026-11-22"))).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThatThrownBy(() -> literal("Date", new IntValue(BigInteger.ONE)))
        .isInstanceOf(CoercingParseLiteralException.class);
  }

  @Test
  void refusesToWriteAnotherType() {
    assertThatThrownBy(() -> out("Date", "2026-11-22"))
        .isInstanceOf(CoercingSerializeException.class);
  }

  private static void refuses(String scalar, Object value) {
    assertThatThrownBy(() -> in(scalar, value))
        .isInstanceOfSatisfying(
            CoercingParseValueException.class,
            it -> assertThat(it.getExtensions()).containsEntry("scalar", scalar));
  }

  private static Coercing<?, ?> coercing(String scalar) {
    return WIRING.getScalars().get(scalar).getCoercing();
  }

  private static Object in(String scalar, Object value) {
    return coercing(scalar).parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH);
  }

  private static Object out(String scalar, Object value) {
    return coercing(scalar).serialize(value, GraphQLContext.getDefault(), Locale.ENGLISH);
  }

  private static Object literal(String scalar, Value<?> value) {
    return coercing(scalar)
        .parseLiteral(
            value, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ENGLISH);
  }
}

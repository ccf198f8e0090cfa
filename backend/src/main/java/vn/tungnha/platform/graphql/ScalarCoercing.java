package vn.tungnha.platform.graphql;

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
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One scalar, by a function each way.
 *
 * @param read from text or a number; null for what does not fit
 */
record ScalarCoercing<T>(
    String name, Class<T> type, Function<T, Object> write, Function<Object, @Nullable T> read)
    implements Coercing<T, Object> {

  /** Where an error tells which scalar refused the value. */
  static final String EXTENSION = "scalar";

  @Override
  public Object serialize(Object result, GraphQLContext context, Locale locale) {
    if (!type.isInstance(result))
      throw new CoercingSerializeException(name + " from " + result.getClass().getSimpleName());
    return write.apply(type.cast(result));
  }

  @Override
  public T parseValue(Object input, GraphQLContext context, Locale locale) {
    T value = read.apply(input);
    if (value != null) return value;
    throw CoercingParseValueException.newCoercingParseValueException()
        .message("not a " + name)
        .extensions(Map.of(EXTENSION, name))
        .build();
  }

  @Override
  public T parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    Object raw = raw(input);
    T value = raw == null ? null : read.apply(raw);
    if (value != null) return value;
    throw CoercingParseLiteralException.newCoercingParseLiteralException()
        .message("not a " + name)
        .extensions(Map.of(EXTENSION, name))
        .build();
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    Object written = serialize(input, context, locale);
    return written instanceof BigDecimal number
        ? FloatValue.of(number.doubleValue())
        : StringValue.of(written.toString());
  }

  private static @Nullable Object raw(Value<?> literal) {
    return switch (literal) {
      case StringValue text -> text.getValue();
      case IntValue whole -> whole.getValue();
      case FloatValue number -> number.getValue();
      default -> null;
    };
  }
}

package vn.tungnha.platform.graphql;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How many objects a field could hold: told by its arguments, else a usual number. */
record ListSizes(CoercedVariables variables) {
  static final int USUAL = 20;
  private static final long MOST = 1_000_000;

  /**
   * @param rows of the connection around
   */
  long of(Field field, GraphQLFieldDefinition definition, long rows) {
    if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) return 1;
    Value<?> ids = argument("ids", field);
    return ids == null ? rows : sizeOf(ids);
  }

  /** How many rows the lists inside the field have. */
  long around(Field field, GraphQLFieldDefinition definition, GraphQLCompositeType type) {
    return type.getName().endsWith("Connection") ? first(field, definition) : USUAL;
  }

  private long first(Field field, GraphQLFieldDefinition definition) {
    Value<?> given = argument("first", field);
    if (given != null) return bounded(number(given));
    GraphQLArgument argument = definition.getArgument("first");
    Object byDefault = argument == null ? null : argument.getArgumentDefaultValue().getValue();
    return byDefault instanceof Value<?> value ? number(value) : USUAL;
  }

  /** A negative size must not make room for others. */
  private static long bounded(long size) {
    return Math.clamp(size, 1, MOST);
  }

  private long number(Value<?> value) {
    if (value instanceof IntValue number) return number.getValue().longValue();
    return variable(value) instanceof Number number ? number.longValue() : USUAL;
  }

  private long sizeOf(Value<?> value) {
    if (value instanceof ArrayValue list) return list.getValues().size();
    return variable(value) instanceof Collection<?> list ? list.size() : 1;
  }

  private static @Nullable Value<?> argument(String name, Field field) {
    for (Argument argument : field.getArguments())
      if (argument.getName().equals(name)) return argument.getValue();
    return null;
  }

  private @Nullable Object variable(Value<?> value) {
    return value instanceof VariableReference reference ? variables.get(reference.getName()) : null;
  }
}

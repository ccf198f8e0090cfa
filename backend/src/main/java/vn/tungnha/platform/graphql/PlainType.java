package vn.tungnha.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.DataFetcherResult;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Writes values of a type as the answer has them; {@link NotPlain} what the engine must judge. */
sealed interface PlainType {

  @Nullable Object read(@Nullable Object value);

  /** The type of these rows, with what stands beside them. */
  default PlainType of(Iterable<?> rows) {
    return this;
  }

  /** The value itself; what only wraps one, the engine opens. */
  private static @Nullable Object bare(@Nullable Object value) {
    return switch (value) {
      case Optional<?> wrapped -> throw new NotPlain();
      case CompletionStage<?> later -> throw new NotPlain();
      case DataFetcherResult<?> more -> throw new NotPlain();
      case null, default -> value;
    };
  }

  record Present(PlainType type) implements PlainType {
    @Override
    public Object read(@Nullable Object value) {
      Object read = type.read(value);
      if (read == null) throw new NotPlain();
      return read;
    }

    @Override
    public PlainType of(Iterable<?> rows) {
      return new Present(type.of(rows));
    }
  }

  record Scalar(GraphQLScalarType type, GraphQLContext context, Locale locale)
      implements PlainType {
    @Override
    public @Nullable Object read(@Nullable Object value) {
      Object bare = bare(value);
      if (bare == null) return null;
      try {
        return type.getCoercing().serialize(bare, context, locale);
      } catch (CoercingSerializeException fault) {
        throw new NotPlain();
      }
    }
  }

  record Choice(GraphQLEnumType type, GraphQLContext context, Locale locale) implements PlainType {
    @Override
    public @Nullable Object read(@Nullable Object value) {
      Object bare = bare(value);
      if (bare == null) return null;
      try {
        return type.serialize(bare, context, locale);
      } catch (CoercingSerializeException fault) {
        throw new NotPlain();
      }
    }
  }

  record One(Selection selection) implements PlainType {
    @Override
    public @Nullable Object read(@Nullable Object value) {
      Object bare = bare(value);
      return bare == null ? null : selection.read(bare);
    }

    @Override
    public PlainType of(Iterable<?> rows) {
      return new One(selection.of(rows));
    }
  }

  record Many(PlainType each) implements PlainType {
    @Override
    public @Nullable Object read(@Nullable Object value) {
      if (value == null) return null;
      if (!(value instanceof Iterable<?> items)) throw new NotPlain();
      List<@Nullable Object> read =
          new ArrayList<>(items instanceof Collection<?> all ? all.size() : 16);
      for (Object item : items) read.add(each.read(item));
      return read;
    }
  }
}

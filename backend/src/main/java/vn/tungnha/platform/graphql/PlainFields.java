package vn.tungnha.platform.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.ResultPath;
import graphql.schema.GraphQLList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is plain in one go: properties, fields {@link vn.tungnha.platform.AtHand at hand},
 * what stands {@link vn.tungnha.platform.Beside beside} the rows of a list, and lists and objects
 * of nothing else. The engine makes some ten objects for each field it resolves; a page of counters
 * has two thousand fields, of which it need see a dozen. Whatever is not plain it resolves as ever,
 * and so it does all of an object in which something goes wrong: reading a plain field again
 * changes nothing, and errors are told in one place.
 */
final class PlainFields extends AsyncExecutionStrategy {

  PlainFields(DataFetcherExceptionHandler faults) {
    super(faults);
  }

  @Override
  protected FieldValueInfo completeValueForList(
      ExecutionContext context, ExecutionStrategyParameters of, Iterable<Object> items) {
    GraphQLList list = (GraphQLList) of.getExecutionStepInfo().getUnwrappedNonNullType();
    PlainType each =
        isInAnother(of.getPath())
            ? Selections.in(context).typeOf(list.getWrappedType(), of.getField())
            : Selections.in(context).rowOf(list.getWrappedType(), of.getField());
    if (each == null) return super.completeValueForList(context, of, items);
    try {
      Object read = new PlainType.Many(each.of(items)).read(items);
      return new FieldValueInfo(CompleteValueType.SCALAR, read);
    } catch (NotPlain engine) {
      return super.completeValueForList(context, of, items);
    }
  }

  /** Of lists in a list, what stands beside their rows is read by the engine: once for all. */
  private static boolean isInAnother(@Nullable ResultPath list) {
    for (ResultPath path = list; path != null; path = path.getParent())
      if (path.isListSegment()) return true;
    return false;
  }

  @Override
  protected @Nullable Object executeObject(
      ExecutionContext context, ExecutionStrategyParameters of) {
    if (context.hasIncrementalSupport()) return super.executeObject(context, of);
    Selection selection =
        Selections.in(context)
            .of(
                of.getField(),
                of.getExecutionStepInfo().getUnwrappedNonNullTypeAs(),
                of.getFields());
    if (!selection.hasPlain()) return super.executeObject(context, of);
    try {
      Map<String, @Nullable Object> plain = selection.read(of.getSource());
      if (selection.isPlain()) return plain;
      Object rest = super.executeObject(context, of.transform(to -> to.fields(selection.rest())));
      return rest instanceof CompletableFuture<?> later
          ? later.thenApply(read -> selection.joined(plain, read))
          : selection.joined(plain, rest);
    } catch (NotPlain engine) {
      return super.executeObject(context, of);
    }
  }
}

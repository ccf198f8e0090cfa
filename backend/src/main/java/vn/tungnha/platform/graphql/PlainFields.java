package vn.tungnha.platform.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.schema.GraphQLList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is plain in one go: properties, fields {@link vn.tungnha.platform.AtHand at hand}, and
 * lists and objects of nothing else. The engine makes some ten objects for each field it resolves;
 * a page of counters has two thousand fields, of which it need see a dozen. Whatever is not plain
 * it resolves as ever, and so it does all of an object in which something goes wrong: reading a
 * plain field again changes nothing, and errors are told in one place.
 */
final class PlainFields extends AsyncExecutionStrategy {

  PlainFields(DataFetcherExceptionHandler faults) {
    super(faults);
  }

  @Override
  protected FieldValueInfo completeValueForList(
      ExecutionContext context, ExecutionStrategyParameters of, Iterable<Object> items) {
    GraphQLList list = (GraphQLList) of.getExecutionStepInfo().getUnwrappedNonNullType();
    PlainType each = Selections.in(context).typeOf(list.getWrappedType(), of.getField());
    if (each == null) return super.completeValueForList(context, of, items);
    try {
      Object read = new PlainType.Many(each).read(items);
      return new FieldValueInfo(CompleteValueType.SCALAR, read);
    } catch (NotPlain engine) {
      return super.completeValueForList(context, of, items);
    }
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

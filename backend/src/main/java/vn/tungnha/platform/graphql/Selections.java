package vn.tungnha.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.LightDataFetcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.AtHand;
import vn.tungnha.platform.Beside;
import vn.tungnha.platform.graphql.PlainField.Property;

/** What of an operation is plain; found out once for each place in its text, not for each row. */
final class Selections {
  private static final FieldCollector COLLECTOR = new FieldCollector();

  private final ExecutionContext context;
  private final Map<Place, Selection> known = new ConcurrentHashMap<>();

  /** A field of the text, and the type of the object that it leads to. */
  private record Place(MergedField field, GraphQLObjectType type) {}

  private Selections(ExecutionContext context) {
    this.context = context;
  }

  static Selections in(ExecutionContext context) {
    return context
        .getGraphQLContext()
        .computeIfAbsent(Selections.class, key -> new Selections(context));
  }

  /**
   * @param field that leads to an object of the type
   * @param asked what is asked of it
   */
  Selection of(MergedField field, GraphQLObjectType type, MergedSelectionSet asked) {
    Place place = new Place(field, type);
    Selection found = known.get(place);
    if (found != null) return found;
    Selection made = select(type, asked);
    known.put(place, made);
    return made;
  }

  private Selection select(GraphQLObjectType type, MergedSelectionSet asked) {
    List<@Nullable PlainField> plain = new ArrayList<>(asked.size());
    List<@Nullable BesideField> beside = new ArrayList<>(asked.size());
    Map<String, MergedField> rest = new LinkedHashMap<>();
    asked
        .getSubFields()
        .forEach(
            (key, field) -> {
              PlainField one = plainField(type, field);
              plain.add(one);
              beside.add(one == null ? besideField(type, field) : null);
              if (one == null) rest.put(key, field);
            });
    return new Selection(
        asked.getKeys(),
        plain,
        beside,
        MergedSelectionSet.newMergedSelectionSet().subFields(rest).build());
  }

  private @Nullable PlainField plainField(GraphQLObjectType owner, MergedField field) {
    GraphQLFieldDefinition definition =
        Introspection.getFieldDefinition(context.getGraphQLSchema(), owner, field.getName());
    Property property = property(owner, definition, field);
    PlainType type = property == null ? null : typeOf(definition.getType(), field);
    return property == null || type == null ? null : new PlainField(property, type);
  }

  private @Nullable BesideField besideField(GraphQLObjectType owner, MergedField field) {
    GraphQLFieldDefinition definition =
        Introspection.getFieldDefinition(context.getGraphQLSchema(), owner, field.getName());
    if (!(fetcher(owner, definition) instanceof Beside<?> beside)) return null;
    PlainType type = typeOf(definition.getType(), field);
    return type == null ? null : new BesideField(beside, type);
  }

  private DataFetcher<?> fetcher(GraphQLObjectType owner, GraphQLFieldDefinition definition) {
    return PartnerGuard.opened(
        context.getGraphQLSchema().getCodeRegistry().getDataFetcher(owner, definition),
        context.getGraphQLContext());
  }

  private @Nullable Property property(
      GraphQLObjectType owner, GraphQLFieldDefinition definition, MergedField field) {
    if (definition.equals(Introspection.TypeNameMetaFieldDef)) return object -> owner.getName();
    return switch (fetcher(owner, definition)) {
      case AtHand<?> atHand -> property(atHand, arguments(definition, field));
      case LightDataFetcher<?> light ->
          object -> light.get(definition, object, Selections::noEnvironment);
      case null, default -> null;
    };
  }

  /** A property that wants to know more than its object is none. */
  private static DataFetchingEnvironment noEnvironment() {
    throw new NotPlain();
  }

  @SuppressWarnings("unchecked") // the schema names the object's type
  private static Property property(AtHand<?> field, Map<String, Object> arguments) {
    AtHand<Object> known = (AtHand<Object>) field;
    return object -> known.of(object, arguments);
  }

  private Map<String, Object> arguments(GraphQLFieldDefinition definition, MergedField field) {
    if (definition.getArguments().isEmpty()) return Map.of();
    return ValuesResolver.getArgumentValues(
        context.getGraphQLSchema().getCodeRegistry(),
        definition.getArguments(),
        field.getArguments(),
        context.getCoercedVariables(),
        context.getGraphQLContext(),
        context.getLocale());
  }

  /** The same of the rows of a list, beside which something may stand. */
  @Nullable PlainType rowOf(GraphQLType type, MergedField field) {
    if (type instanceof GraphQLNonNull present) {
      PlainType inner = rowOf(present.getWrappedType(), field);
      return inner == null ? null : new PlainType.Present(inner);
    }
    if (!(type instanceof GraphQLObjectType object)) return typeOf(type, field);
    Selection selection = of(field, object, collected(field, object));
    return selection.isPlainRow() ? new PlainType.One(selection) : null;
  }

  /** How values of the type are read where the field leads to it; null: the engine must. */
  @Nullable PlainType typeOf(GraphQLType type, MergedField field) {
    GraphQLContext asked = context.getGraphQLContext();
    return switch (type) {
      case GraphQLNonNull present -> {
        PlainType inner = typeOf(present.getWrappedType(), field);
        yield inner == null ? null : new PlainType.Present(inner);
      }
      case GraphQLList list -> {
        PlainType each = typeOf(list.getWrappedType(), field);
        yield each == null ? null : new PlainType.Many(each);
      }
      case GraphQLScalarType scalar -> new PlainType.Scalar(scalar, asked, context.getLocale());
      case GraphQLEnumType choice -> new PlainType.Choice(choice, asked, context.getLocale());
      case GraphQLObjectType object -> {
        Selection selection = of(field, object, collected(field, object));
        yield selection.isPlain() ? new PlainType.One(selection) : null;
      }
      default -> null;
    };
  }

  private MergedSelectionSet collected(MergedField field, GraphQLObjectType type) {
    return COLLECTOR.collectFields(
        FieldCollectorParameters.newParameters()
            .schema(context.getGraphQLSchema())
            .objectType(type)
            .fragments(context.getFragmentsByName())
            .variables(context.getCoercedVariables().toMap())
            .graphQLContext(context.getGraphQLContext())
            .build(),
        field);
  }
}

package vn.tungnha.access;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.Type;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Every place in the contract where a caller names an object: {@code
 * Mutation.foundTeam(input.areaId)}.
 */
final class IdArguments {
  private static final String CUSTOM_VALUE = "FieldValueKindInput";

  /** Holds itself, and beside that only custom values, which are found with the inputs. */
  private static final String FILTER = "FieldFilter";

  private final TypeDefinitionRegistry schema;
  private final SortedSet<String> found = new TreeSet<>();

  private IdArguments(TypeDefinitionRegistry schema) {
    this.schema = schema;
  }

  static SortedSet<String> ofTheContract() {
    try (Reader sdl =
        new InputStreamReader(
            new ClassPathResource("graphql/schema.graphqls").getInputStream(),
            StandardCharsets.UTF_8)) {
      return of(sdl);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SortedSet<String> of(Reader sdl) {
    IdArguments arguments = new IdArguments(new SchemaParser().parse(sdl));
    arguments.find();
    return arguments.found;
  }

  private void find() {
    Stream<ObjectTypeDefinition> types = schema.getTypes(ObjectTypeDefinition.class).stream();
    Stream<ObjectTypeExtensionDefinition> extensions =
        schema.objectTypeExtensions().values().stream().flatMap(List::stream);
    Stream.concat(types, extensions)
        .forEach(type -> type.getFieldDefinitions().forEach(field -> find(type.getName(), field)));
  }

  private void find(String type, FieldDefinition field) {
    for (InputValueDefinition argument : field.getInputValueDefinitions())
      find(type + "." + field.getName() + "(", argument.getName(), argument.getType());
  }

  private void find(String field, String path, Type<?> type) {
    String name = TypeInfo.typeInfo(type).getName();
    if (name.equals("ID")) found.add(field + path + ")");
    InputObjectTypeDefinition input = schema.getTypeOrNull(name, InputObjectTypeDefinition.class);
    if (input == null || name.equals(FILTER)) return;
    // a custom value names its object in one way, wherever it stands
    boolean custom = name.equals(CUSTOM_VALUE);
    for (InputValueDefinition part : input.getInputValueDefinitions())
      find(
          custom ? CUSTOM_VALUE : field,
          custom ? "(" + part.getName() : path + "." + part.getName(),
          part.getType());
  }
}

package vn.tungnha.platform.field;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldValue.BooleanValue;
import vn.tungnha.platform.field.FieldValue.ChoiceValue;
import vn.tungnha.platform.field.FieldValue.MultiChoiceValue;

/** What of a custom value stands in its definition, or Java cannot name as the contract does. */
@Controller
class FieldController {

  @SchemaMapping(typeName = "FieldValue")
  Text label(FieldValue value, DataFetchingEnvironment environment) {
    return ShownValues.in(environment).label(value);
  }

  @SchemaMapping(typeName = "BooleanValue", field = "boolean")
  boolean bool(BooleanValue value) {
    return value.value();
  }

  @SchemaMapping(typeName = "ChoiceValue")
  FieldOption option(ChoiceValue value, DataFetchingEnvironment environment) {
    return ShownValues.in(environment).option(value, value.choice());
  }

  @SchemaMapping(typeName = "MultiChoiceValue")
  List<FieldOption> options(MultiChoiceValue value, DataFetchingEnvironment environment) {
    ShownValues shown = ShownValues.in(environment);
    return value.choices().stream().map(code -> shown.option(value, code)).toList();
  }

  @SchemaMapping(typeName = "FieldCondition", field = "boolean")
  @Nullable Boolean bool(FieldCondition condition) {
    return condition.bool();
  }
}

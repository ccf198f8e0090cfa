package vn.tungnha.platform.field;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.platform.field.FieldValue.BooleanValue;

/** What of a custom value Java cannot name as the contract does. */
@Controller
class FieldController {

  @SchemaMapping(typeName = "BooleanValue", field = "boolean")
  boolean bool(BooleanValue value) {
    return value.value();
  }
}

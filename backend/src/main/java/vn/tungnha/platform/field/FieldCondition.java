package vn.tungnha.platform.field;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.beans.ConstructorProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldValue.BooleanValue;
import vn.tungnha.platform.field.FieldValue.ChoiceValue;
import vn.tungnha.platform.field.FieldValue.MultiChoiceValue;

/**
 * When a field is shown: while another one has one of these choices, this answer, or, with neither
 * given, any value at all.
 *
 * @param field the other one's key, of the same list
 * @param bool the contract's {@code boolean}
 */
public record FieldCondition(
    String field, List<String> choices, @Nullable @JsonProperty("boolean") Boolean bool) {

  /** The contract says {@code boolean}, which Java does not allow as a component's name. */
  @ConstructorProperties({"field", "choices", "boolean"})
  @SuppressWarnings("ConstantValue")
  public FieldCondition {
    choices = choices == null ? List.of() : List.copyOf(choices);
  }

  boolean holds(@Nullable FieldValue value) {
    if (value == null) return false;
    if (bool != null) return value instanceof BooleanValue given && given.value() == bool;
    if (choices.isEmpty()) return true;
    return switch (value) {
      case ChoiceValue given -> choices.contains(given.choice());
      case MultiChoiceValue given -> given.choices().stream().anyMatch(choices::contains);
      default -> false;
    };
  }
}

package vn.tungnha.platform.field;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import vn.tungnha.platform.Listing;

/** Lists in the order of a custom field. */
public final class FieldOrders {
  private static final String SORTED = "sortedBy";
  private static final Set<FieldKind> WITHOUT_ORDER =
      Set.of(
          FieldKind.LONG_TEXT,
          FieldKind.MULTI_CHOICE,
          FieldKind.LOCATION,
          FieldKind.AREA,
          FieldKind.TEAM,
          FieldKind.MEMBER);

  private FieldOrders() {}

  /**
   * Texts without diacritics, choices as the field lists them, the rest by value; those without a
   * value first, or last in DESC; then by id. Refuses a field that does not exist, is personal, or
   * whose kind has no order.
   */
  public static Listing listing(List<FieldDefinition> known, FieldOrder order, String... path) {
    FieldDefinition field =
        FieldFilters.open(
            known.stream().filter(one -> one.key().equals(order.key())).findFirst().orElse(null),
            FieldPath.below(path, "key"));
    if (WITHOUT_ORDER.contains(field.kind()))
      throw FieldFilters.invalid("field.noOrder").at(FieldPath.below(path, "key"));
    Sort.Direction direction =
        order.direction() == SortDirection.ASC ? Sort.Direction.ASC : Sort.Direction.DESC;
    Document computed = new Document("$addFields", new Document(SORTED, value(field)));
    return Listing.by(Sort.by(direction, SORTED, "_id")).computing(List.of(computed));
  }

  private static Document value(FieldDefinition field) {
    Document one =
        new Document("input", "$values")
            .append("cond", equal("$$this.k", new Document("$literal", field.key())));
    Document found = new Document("$first", new Document("$filter", one));
    return new Document(
        "$let", new Document("vars", new Document("found", found)).append("in", sorted(field)));
  }

  private static Object sorted(FieldDefinition field) {
    return switch (field.kind()) {
      case TEXT -> "$$found.f";
      case CHOICE -> place(field);
      default -> "$$found.v";
    };
  }

  private static Document place(FieldDefinition field) {
    List<String> codes = field.options().stream().map(FieldOption::code).toList();
    Document place = new Document("$indexOfArray", List.of(codes, "$$found.v"));
    Document none = equal(new Document("$type", "$$found.v"), "missing");
    return new Document("$cond", Arrays.asList(none, null, place));
  }

  private static Document equal(Object one, Object other) {
    return new Document("$eq", List.of(one, other));
  }
}

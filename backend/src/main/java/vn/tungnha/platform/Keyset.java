package vn.tungnha.platform;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An order that ends in {@code _id}, and the terms for what comes after a row in it.
 *
 * @param text the order's own, made once
 */
record Keyset(Document order, String text) {

  Keyset {
    if (order.isEmpty() || !"_id".equals(List.copyOf(order.keySet()).getLast()))
      throw new IllegalArgumentException("order must end in _id: " + order.toJson());
  }

  Keyset(Document order) {
    this(order, order.toJson());
  }

  List<@Nullable Object> valuesOf(Document row) {
    List<@Nullable Object> values = new ArrayList<>();
    order.keySet().forEach(field -> values.add(valueAt(field, row)));
    return values;
  }

  private static @Nullable Object valueAt(String field, Document row) {
    Object value = row;
    for (String part : field.split("\\.", -1))
      value = value instanceof Document inner ? inner.get(part) : null;
    return value;
  }

  /** All of these must hold; the first is only there to bound the index scan. */
  List<Document> after(List<@Nullable Object> values) {
    List<String> fields = List.copyOf(order.keySet());
    List<Document> anyOf = new ArrayList<>();
    Document same = new Document();
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      for (Document beyond : beyond(field, values.get(i)))
        anyOf.add(new Document("$and", List.of(new Document(same), beyond)));
      same.append(field, new Document("$eq", values.get(i)));
    }
    List<Document> terms = new ArrayList<>();
    Object first = values.getFirst();
    if (first != null && ascends(fields.getFirst()))
      terms.add(new Document(fields.getFirst(), new Document("$gte", first)));
    terms.add(new Document("$or", anyOf));
    return terms;
  }

  /** Null sorts below everything, but {@code $lt} and {@code $gt} never match it. */
  private List<Document> beyond(String field, @Nullable Object value) {
    if (ascends(field))
      return List.of(new Document(field, new Document(value == null ? "$ne" : "$gt", value)));
    if (value == null) return List.of();
    return List.of(
        new Document(field, new Document("$lt", value)),
        new Document(field, new Document("$eq", null)));
  }

  private boolean ascends(String field) {
    return order.getInteger(field) > 0;
  }
}

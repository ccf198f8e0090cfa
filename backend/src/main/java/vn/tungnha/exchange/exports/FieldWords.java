package vn.tungnha.exchange.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tungnha.access.Actor;
import vn.tungnha.exchange.Wording;
import vn.tungnha.exchange.cells.FieldCells;
import vn.tungnha.exchange.cells.FieldNames;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldFilter;
import vn.tungnha.platform.field.FieldFilters;
import vn.tungnha.platform.field.FieldOrder;
import vn.tungnha.platform.field.FieldTest;
import vn.tungnha.platform.field.FieldValue;

/** Conditions and order on custom fields in words, of what the list has found to be sound. */
final class FieldWords {
  private final Actor actor;
  private final Wording wording;
  private final FieldNames names;
  private final Map<String, FieldDefinition> fields;

  FieldWords(Actor actor, Wording wording, FieldNames names, List<FieldDefinition> fields) {
    this.actor = actor;
    this.wording = wording;
    this.names = names;
    this.fields =
        fields.stream().collect(Collectors.toMap(FieldDefinition::key, Function.identity()));
  }

  String of(FieldOrder order) {
    return say("orderBy." + order.direction(), label(field(order.key())));
  }

  String of(FieldFilter filter) {
    if (filter.and() != null) return joined(filter.and(), "and");
    if (filter.or() != null) return joined(filter.or(), "or");
    return filter.field() == null ? "" : of(filter.field());
  }

  private String joined(List<FieldFilter> parts, String how) {
    return parts.stream()
        .map(part -> part.field() == null ? "(" + of(part) + ")" : of(part))
        .collect(Collectors.joining(" " + say(how) + " "));
  }

  private String of(FieldTest test) {
    FieldDefinition field = field(test.key());
    String label = label(field);
    if (test.eq() != null) return say("eq", label, value(field, test.eq()));
    if (test.gte() != null) return say("gte", label, value(field, test.gte()));
    if (test.lt() != null) return say("lt", label, value(field, test.lt()));
    if (test.contains() != null) return say("contains", label, test.contains());
    if (test.isSet() != null) return say(test.isSet() ? "isSet" : "isNotSet", label);
    return say("in", label, values(field, test.in() == null ? List.of() : test.in()));
  }

  private String values(FieldDefinition field, List<Map<String, Object>> given) {
    return given.stream().map(one -> value(field, one)).collect(Collectors.joining(", "));
  }

  private String value(FieldDefinition field, Map<String, Object> given) {
    FieldValue value = FieldFilters.value(field, given, "fields");
    FieldCells cells = new FieldCells(wording, names.of(actor, Stream.of(value)));
    Object cell = cells.cell(field, value);
    return cell instanceof LocalDate day ? wording.day(day) : cell.toString();
  }

  private FieldDefinition field(String key) {
    FieldDefinition field = fields.get(key);
    if (field == null) throw Problem.of(ProblemCode.UNKNOWN_FIELD).at("fields", key);
    return field;
  }

  private String label(FieldDefinition field) {
    return wording.said(field.label());
  }

  private String say(String key, Object... args) {
    return wording.say("filter." + key, args);
  }
}

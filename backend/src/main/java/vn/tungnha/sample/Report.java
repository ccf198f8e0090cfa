package vn.tungnha.sample;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tungnha.platform.Source;

/**
 * One of the five source reports: its facts by section, each with the sentence it was read in.
 *
 * @param key the report's file name
 * @param place the key of the area it is about
 */
record Report(String key, String place, JsonNode facts) {

  static Report of(String key, JsonNode facts) {
    List<JsonNode> units = list(facts.get("admin_units"));
    return new Report(key, placeOf(units), facts);
  }

  /**
   * The commune it is about, else the widest unit named. A report that names a single commune is
   * about that one.
   */
  private static String placeOf(List<JsonNode> units) {
    List<JsonNode> communes =
        units.stream().filter(unit -> text(unit, "level").equals("COMMUNE")).toList();
    JsonNode about = communes.size() == 1 ? communes.getFirst() : units.getFirst();
    return text(about, "key");
  }

  List<JsonNode> section(String name) {
    return list(facts.get(name));
  }

  /** The report itself as the source of a fact, quoting its sentence. */
  Source source(JsonNode fact) {
    JsonNode about = facts.get("source");
    String publisher = optional(about, "publisher");
    String title = optional(about, "title");
    return new Source(
        title != null ? title : publisher != null ? publisher : key,
        publisher,
        optional(about, "published_on"),
        quote(fact),
        false);
  }

  /** The key of the area a fact is about: its own, else the report's. */
  String placeOf(JsonNode fact) {
    String own = optional(fact, "unit_key");
    return own != null ? own : place;
  }

  private static @Nullable String quote(JsonNode fact) {
    JsonNode evidence = fact.get("evidence");
    return evidence == null ? null : optional(evidence, "quote");
  }

  static String text(JsonNode node, String field) {
    String text = optional(node, field);
    if (text == null)
      throw new IllegalStateException("report-facts.json: no " + field + " in " + node);
    return text;
  }

  static @Nullable String optional(@Nullable JsonNode node, String field) {
    JsonNode value = node == null ? null : node.get(field);
    return value == null || value.isNull() || value.isContainer() ? null : value.asString();
  }

  static List<JsonNode> list(@Nullable JsonNode array) {
    return array == null ? List.of() : StreamSupport.stream(array.spliterator(), false).toList();
  }
}

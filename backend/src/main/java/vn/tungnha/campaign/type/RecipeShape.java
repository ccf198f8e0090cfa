package vn.tungnha.campaign.type;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.tungnha.platform.field.FieldKind;

/**
 * The form of a recipe's file: which properties stand where, and of what kind. What it lets through
 * can be read as a {@link CampaignRecipe}; whether that can be published, {@link RecipeRules} says.
 */
final class RecipeShape {

  private static final FileShape TEXT = new FileShape.Plain(JsonNode::isString);
  private static final FileShape FLAG = new FileShape.Plain(JsonNode::isBoolean);
  private static final FileShape WHOLE = new FileShape.Plain(JsonNode::isInt);
  private static final FileShape NUMBER = new FileShape.Plain(RecipeShape::isExact);
  private static final FileShape TIME = new FileShape.Plain(RecipeShape::isTime);

  private static final FileShape BOTH = parts("vi!", TEXT, "en!", TEXT);
  private static final FileShape OPTION = parts("code!", TEXT, "label!", BOTH, "retired", FLAG);
  private static final FileShape CONDITION =
      parts("field!", TEXT, "choices", new FileShape.Many(TEXT), "boolean", FLAG);
  private static final FileShape FIELDS =
      new FileShape.Many(
          parts(
              "key!", TEXT,
              "kind!", word(FieldKind.values()),
              "label!", BOTH,
              "help", BOTH,
              "group", BOTH,
              "required", FLAG,
              "personal", FLAG,
              "retired", FLAG,
              "min", NUMBER,
              "max", NUMBER,
              "minLength", WHOLE,
              "maxLength", WHOLE,
              "pattern", TEXT,
              "options", new FileShape.Many(OPTION),
              "shownIf", CONDITION));
  private static final FileShape SOURCE =
      parts(
          "kind!", word(IndicatorSourceKind.values()),
          "field", TEXT,
          "option", TEXT,
          "formula", TEXT);
  private static final FileShape INDICATORS =
      new FileShape.Many(
          parts(
              "code!", TEXT,
              "name!", BOTH,
              "kind!", word(IndicatorKind.values()),
              "unit!", BOTH,
              "rollUp!", word(RollUp.values()),
              "direction!", word(Direction.values()),
              "maxPerOutcome", NUMBER,
              "decimals!", WHOLE,
              "source", SOURCE));
  private static final FileShape RHYTHM =
      parts(
          "frequency!", word(SessionRhythm.FREQUENCIES),
          "startTime!", TIME,
          "durationMinutes!", WHOLE,
          "days!", WHOLE,
          "venueKind!", word(SessionRhythm.VENUE_KINDS));
  private static final FileShape ORIGIN =
      parts(
          "title!", TEXT,
          "publisher", TEXT,
          "publishedOn", TEXT,
          "quote", TEXT,
          "sample", FLAG);
  static final FileShape RECIPE =
      parts(
          "code!", TEXT,
          "name!", BOTH,
          "description!", BOTH,
          "campaignFields", FIELDS,
          "sessionFields", FIELDS,
          "outcomeFields", FIELDS,
          "indicators!", INDICATORS,
          "forces", new FileShape.Many(parts("teamKind!", TEXT, "name!", BOTH)),
          "rhythm", RHYTHM,
          "source", ORIGIN);

  private RecipeShape() {}

  /** Names and shapes in turn; a name with {@code !} may not be left out. */
  private static FileShape parts(Object... namesAndShapes) {
    Map<String, FileShape> all = new LinkedHashMap<>();
    for (int i = 0; i < namesAndShapes.length; i += 2)
      all.put((String) namesAndShapes[i], (FileShape) namesAndShapes[i + 1]);
    Set<String> required =
        all.keySet().stream()
            .filter(name -> name.endsWith("!"))
            .map(RecipeShape::name)
            .collect(Collectors.toUnmodifiableSet());
    Map<String, FileShape> named = new LinkedHashMap<>();
    all.forEach((name, shape) -> named.put(name(name), shape));
    return new FileShape.Parts(named, required);
  }

  private static String name(String marked) {
    return marked.replace("!", "");
  }

  private static FileShape word(Enum<?>... words) {
    return word(Stream.of(words).map(Enum::name).collect(Collectors.toSet()));
  }

  private static FileShape word(Set<String> words) {
    return new FileShape.Plain(node -> node.isString() && words.contains(node.stringValue()));
  }

  /** As the contract's Decimal: at most 18 digits, of them 6 after the point. */
  private static boolean isExact(JsonNode node) {
    if (!node.isNumber()) return false;
    BigDecimal value = node.decimalValue();
    return value.precision() <= 18 && value.scale() >= 0 && value.scale() <= 6;
  }

  private static boolean isTime(JsonNode node) {
    try {
      return node.isString() && LocalTime.parse(node.stringValue()).getSecond() == 0;
    } catch (DateTimeParseException other) {
      return false;
    }
  }
}

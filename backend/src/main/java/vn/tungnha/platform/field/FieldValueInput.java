package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A custom value as it comes in.
 *
 * @param value the contract's {@code FieldValueKindInput}: one entry, the kind's name and the value
 *     as its scalar is read; null takes the field's value away. A map and no record of fourteen
 *     components, thirteen of them null: a record may have 120 such values, and binding them cost
 *     more than checking and storing them.
 */
public record FieldValueInput(String key, @Nullable Map<String, Object> value) {

  /** A value as it would be given. */
  public static FieldValueInput of(FieldValue value) {
    return switch (value) {
      case FieldValue.TextValue it -> text(it.key(), it.text());
      case FieldValue.LongTextValue it -> text(it.key(), it.text());
      case FieldValue.IntegerValue it -> integer(it.key(), it.integer());
      case FieldValue.DecimalValue it -> decimal(it.key(), it.decimal());
      case FieldValue.BooleanValue it -> bool(it.key(), it.value());
      case FieldValue.DateValue it -> date(it.key(), it.date());
      case FieldValue.DateTimeValue it -> dateTime(it.key(), it.dateTime());
      case FieldValue.ChoiceValue it -> choice(it.key(), it.choice());
      case FieldValue.MultiChoiceValue it -> choices(it.key(), it.choices());
      case FieldValue.PhoneValue it -> phone(it.key(), it.phone());
      case FieldValue.UrlValue it -> url(it.key(), it.url());
      case FieldValue.LocationValue it -> location(it.key(), it.location());
      case FieldValue.AreaValue it -> area(it.key(), it.areaId());
      case FieldValue.TeamValue it -> team(it.key(), it.teamId());
      case FieldValue.MemberValue it -> member(it.key(), it.memberId());
    };
  }

  public static FieldValueInput none(String key) {
    return new FieldValueInput(key, null);
  }

  public static FieldValueInput text(String key, String text) {
    return new FieldValueInput(key, Map.of("text", text));
  }

  public static FieldValueInput integer(String key, int integer) {
    return new FieldValueInput(key, Map.of("integer", integer));
  }

  public static FieldValueInput decimal(String key, BigDecimal decimal) {
    return new FieldValueInput(key, Map.of("decimal", decimal));
  }

  public static FieldValueInput bool(String key, boolean bool) {
    return new FieldValueInput(key, Map.of("boolean", bool));
  }

  public static FieldValueInput date(String key, LocalDate date) {
    return new FieldValueInput(key, Map.of("date", date));
  }

  public static FieldValueInput dateTime(String key, Instant dateTime) {
    return new FieldValueInput(key, Map.of("dateTime", dateTime));
  }

  public static FieldValueInput choice(String key, String choice) {
    return new FieldValueInput(key, Map.of("choice", choice));
  }

  public static FieldValueInput choices(String key, List<String> choices) {
    return new FieldValueInput(key, Map.of("choices", choices));
  }

  public static FieldValueInput phone(String key, String phone) {
    return new FieldValueInput(key, Map.of("phone", phone));
  }

  public static FieldValueInput url(String key, String url) {
    return new FieldValueInput(key, Map.of("url", url));
  }

  public static FieldValueInput location(String key, GeoPoint location) {
    return new FieldValueInput(
        key,
        Map.of(
            "location",
            Map.of("latitude", location.latitude(), "longitude", location.longitude())));
  }

  public static FieldValueInput area(String key, String areaId) {
    return new FieldValueInput(key, Map.of("areaId", areaId));
  }

  public static FieldValueInput team(String key, String teamId) {
    return new FieldValueInput(key, Map.of("teamId", teamId));
  }

  public static FieldValueInput member(String key, String memberId) {
    return new FieldValueInput(key, Map.of("memberId", memberId));
  }
}

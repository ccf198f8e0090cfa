package vn.tungnha.platform.field;

import java.beans.ConstructorProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A custom value as it comes in.
 *
 * @param value exactly one kind is set; null takes the field's value away
 */
public record FieldValueInput(String key, @Nullable Kind value) {

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
    return new FieldValueInput(
        key,
        new Kind(
            text, null, null, null, null, null, null, null, null, null, null, null, null, null));
  }

  public static FieldValueInput integer(String key, int integer) {
    return new FieldValueInput(
        key,
        new Kind(
            null, integer, null, null, null, null, null, null, null, null, null, null, null, null));
  }

  public static FieldValueInput decimal(String key, BigDecimal decimal) {
    return new FieldValueInput(
        key,
        new Kind(
            null, null, decimal, null, null, null, null, null, null, null, null, null, null, null));
  }

  public static FieldValueInput bool(String key, boolean bool) {
    return new FieldValueInput(
        key,
        new Kind(
            null, null, null, bool, null, null, null, null, null, null, null, null, null, null));
  }

  public static FieldValueInput date(String key, LocalDate date) {
    return new FieldValueInput(
        key,
        new Kind(
            null, null, null, null, date, null, null, null, null, null, null, null, null, null));
  }

  public static FieldValueInput dateTime(String key, Instant dateTime) {
    return new FieldValueInput(
        key,
        new Kind(
            null, null, null, null, null, dateTime, null, null, null, null, null, null, null,
            null));
  }

  public static FieldValueInput choice(String key, String choice) {
    return new FieldValueInput(
        key,
        new Kind(
            null, null, null, null, null, null, choice, null, null, null, null, null, null, null));
  }

  public static FieldValueInput choices(String key, List<String> choices) {
    return new FieldValueInput(
        key,
        new Kind(
            null, null, null, null, null, null, null, choices, null, null, null, null, null, null));
  }

  public static FieldValueInput phone(String key, String phone) {
    return new FieldValueInput(
        key,
        new Kind(
            null, null, null, null, null, null, null, null, phone, null, null, null, null, null));
  }

  public static FieldValueInput url(String key, String url) {
    return new FieldValueInput(
        key,
        new Kind(
            null, null, null, null, null, null, null, null, null, url, null, null, null, null));
  }

  public static FieldValueInput location(String key, GeoPoint location) {
    return new FieldValueInput(
        key,
        new Kind(
            null, null, null, null, null, null, null, null, null, null, location, null, null,
            null));
  }

  public static FieldValueInput area(String key, String areaId) {
    return new FieldValueInput(
        key,
        new Kind(
            null, null, null, null, null, null, null, null, null, null, null, areaId, null, null));
  }

  public static FieldValueInput team(String key, String teamId) {
    return new FieldValueInput(
        key,
        new Kind(
            null, null, null, null, null, null, null, null, null, null, null, null, teamId, null));
  }

  public static FieldValueInput member(String key, String memberId) {
    return new FieldValueInput(
        key,
        new Kind(
            null, null, null, null, null, null, null, null, null, null, null, null, null,
            memberId));
  }

  /** A text is for TEXT and LONG_TEXT. */
  public record Kind(
      @Nullable String text,
      @Nullable Integer integer,
      @Nullable BigDecimal decimal,
      @Nullable Boolean bool,
      @Nullable LocalDate date,
      @Nullable Instant dateTime,
      @Nullable String choice,
      @Nullable List<String> choices,
      @Nullable String phone,
      @Nullable String url,
      @Nullable GeoPoint location,
      @Nullable String areaId,
      @Nullable String teamId,
      @Nullable String memberId) {

    /** The contract says {@code boolean}, which Java does not allow as a component's name. */
    @ConstructorProperties({
      "text",
      "integer",
      "decimal",
      "boolean",
      "date",
      "dateTime",
      "choice",
      "choices",
      "phone",
      "url",
      "location",
      "areaId",
      "teamId",
      "memberId"
    })
    public Kind {}

    /** One choice as choices. */
    Kind asChoices() {
      return choice == null || !isOne()
          ? this
          : new Kind(
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              List.of(choice),
              null,
              null,
              null,
              null,
              null,
              null);
    }

    boolean isOne() {
      return Stream.of(
                  text, integer, decimal, bool, date, dateTime, choice, choices, phone, url,
                  location, areaId, teamId, memberId)
              .filter(Objects::nonNull)
              .count()
          == 1;
    }
  }
}

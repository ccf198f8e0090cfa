package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Phones;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldValue.AreaValue;
import vn.tungnha.platform.field.FieldValue.BooleanValue;
import vn.tungnha.platform.field.FieldValue.ChoiceValue;
import vn.tungnha.platform.field.FieldValue.DateTimeValue;
import vn.tungnha.platform.field.FieldValue.DateValue;
import vn.tungnha.platform.field.FieldValue.DecimalValue;
import vn.tungnha.platform.field.FieldValue.IntegerValue;
import vn.tungnha.platform.field.FieldValue.LocationValue;
import vn.tungnha.platform.field.FieldValue.LongTextValue;
import vn.tungnha.platform.field.FieldValue.MemberValue;
import vn.tungnha.platform.field.FieldValue.MultiChoiceValue;
import vn.tungnha.platform.field.FieldValue.PhoneValue;
import vn.tungnha.platform.field.FieldValue.TeamValue;
import vn.tungnha.platform.field.FieldValue.TextValue;
import vn.tungnha.platform.field.FieldValue.UrlValue;

/** Reads what comes in as a value of the field's kind; {@link FieldLimits} knows the rest. */
final class FieldReader {
  private static final Set<String> WEB = Set.of("http", "https");

  private final FieldDefinition field;
  private final String key;
  private final String[] at;

  FieldReader(FieldDefinition field, String... at) {
    this.field = field;
    this.key = field.key();
    this.at = at;
  }

  /** Null for a blank text and for no choices, which are no value. */
  @Nullable FieldValue read(Map<String, Object> value) {
    if (value.size() != 1) throw refused("field.oneKind");
    return switch (field.kind()) {
      case TEXT -> text(given(value, "text", String.class));
      case LONG_TEXT -> longText(given(value, "text", String.class));
      case INTEGER -> new IntegerValue(key, given(value, "integer", Integer.class));
      case DECIMAL -> new DecimalValue(key, decimal(given(value, "decimal", BigDecimal.class)));
      case BOOLEAN -> new BooleanValue(key, given(value, "boolean", Boolean.class));
      case DATE -> new DateValue(key, given(value, "date", LocalDate.class));
      case DATE_TIME -> new DateTimeValue(key, toMillis(given(value, "dateTime", Instant.class)));
      case CHOICE -> new ChoiceValue(key, option(given(value, "choice", String.class)));
      case MULTI_CHOICE -> choices(strings(value));
      case PHONE -> phone(given(value, "phone", String.class));
      case URL -> url(given(value, "url", String.class));
      case LOCATION -> location(point(value));
      case AREA -> new AreaValue(key, given(value, "areaId", String.class));
      case TEAM -> new TeamValue(key, given(value, "teamId", String.class));
      case MEMBER -> new MemberValue(key, given(value, "memberId", String.class));
    };
  }

  private <T> T given(Map<String, Object> value, String kind, Class<T> type) {
    if (!type.isInstance(value.get(kind))) throw refused("field.kind." + field.kind());
    return type.cast(value.get(kind));
  }

  private List<String> strings(Map<String, Object> value) {
    List<?> choices = given(value, "choices", List.class);
    if (!choices.stream().allMatch(String.class::isInstance))
      throw refused("field.kind." + field.kind());
    return choices.stream().map(String.class::cast).toList();
  }

  private GeoPoint point(Map<String, Object> value) {
    Map<?, ?> point = given(value, "location", Map.class);
    if (point.get("latitude") instanceof Double latitude
        && point.get("longitude") instanceof Double longitude)
      return new GeoPoint(latitude, longitude);
    throw refused("field.location");
  }

  private @Nullable FieldValue text(String raw) {
    String text = Texts.optionalLine(raw, FieldDefinition.MAX_LENGTH, at);
    return text == null ? null : new TextValue(key, text);
  }

  private @Nullable FieldValue longText(String raw) {
    String text = Texts.optionalBlock(raw, FieldDefinition.MAX_LENGTH, at);
    return text == null ? null : new LongTextValue(key, text);
  }

  /** At most 12 digits before the point and 6 after it; 9.0 is 9. */
  private BigDecimal decimal(BigDecimal decimal) {
    if (!FieldLimits.isExact(decimal)) throw refused("field.digits");
    BigDecimal bare = decimal.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static Instant toMillis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  private String option(String code) {
    return field.option(code).orElseThrow(() -> refused("field.noOption")).code();
  }

  /** In the field's order, each once. */
  private @Nullable FieldValue choices(List<String> codes) {
    Set<String> given = new LinkedHashSet<>();
    for (String code : codes) given.add(option(code));
    if (given.isEmpty()) return null;
    return new MultiChoiceValue(
        key, field.options().stream().map(FieldOption::code).filter(given::contains).toList());
  }

  private @Nullable FieldValue phone(String raw) {
    String phone = Phones.check(raw, at);
    return phone == null ? null : new PhoneValue(key, phone);
  }

  private @Nullable FieldValue url(String raw) {
    String url = Texts.optionalLine(raw, FieldDefinition.MAX_LENGTH, at);
    if (url == null) return null;
    if (!isWeb(url)) throw refused("field.url");
    return new UrlValue(key, url);
  }

  private static boolean isWeb(String url) {
    try {
      URI address = new URI(url);
      return address.getScheme() != null
          && WEB.contains(address.getScheme().toLowerCase(Locale.ROOT))
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private FieldValue location(GeoPoint point) {
    if (!point.isOnEarth()) throw refused("field.location");
    return new LocationValue(key, point);
  }

  private Problem refused(String messageKey) {
    return Problem.of(ProblemCode.INVALID_VALUE, messageKey).at(at);
  }
}

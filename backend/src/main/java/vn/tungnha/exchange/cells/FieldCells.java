package vn.tungnha.exchange.cells;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tungnha.exchange.Wording;
import vn.tungnha.platform.Phones;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldValue;
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
import vn.tungnha.platform.field.GeoPoint;

/**
 * Custom values as cells that a person reads, and that {@link FieldInputs} reads back as the same:
 * numbers and days as such, options by label, what is named by name and then id.
 *
 * @param names of areas, teams and people, by id
 */
public record FieldCells(Wording wording, Map<String, String> names) {

  /** A spreadsheet keeps that many digits of a number. */
  private static final int DIGITS = 15;

  /** What a cell of a spreadsheet holds, with room. */
  private static final int LONGEST = 30_000;

  /** A number, a day or a text. */
  public Object cell(FieldDefinition field, FieldValue value) {
    return switch (value) {
      case TextValue it -> it.text();
      case LongTextValue it -> it.text();
      case IntegerValue it -> it.integer();
      case DecimalValue it -> number(it.decimal());
      case BooleanValue it -> wording.say(it.value() ? "yes" : "no");
      case DateValue it -> it.date();
      case DateTimeValue it -> DateTimes.say(it.dateTime());
      case ChoiceValue it -> new OptionWords(field).say(it.choice(), wording);
      case MultiChoiceValue it -> choices(new OptionWords(field), it.choices());
      case PhoneValue it -> Phones.national(it.phone());
      case UrlValue it -> it.url();
      case LocationValue it -> degrees(it.location());
      case AreaValue it -> named(it.areaId());
      case TeamValue it -> named(it.teamId());
      case MemberValue it -> named(it.memberId());
    };
  }

  private static Object number(BigDecimal decimal) {
    return decimal.precision() > DIGITS ? decimal.toPlainString() : decimal;
  }

  private String choices(OptionWords options, List<String> codes) {
    String labels =
        codes.stream()
            .map(code -> options.say(code, wording))
            .collect(Collectors.joining(OptionWords.BETWEEN + " "));
    return labels.length() > LONGEST ? String.join(OptionWords.BETWEEN + " ", codes) : labels;
  }

  private static String degrees(GeoPoint point) {
    return plain(point.latitude()) + ", " + plain(point.longitude());
  }

  private static String plain(double degrees) {
    return new BigDecimal(Double.toString(degrees)).toPlainString();
  }

  private String named(String id) {
    String name = names.get(id);
    return name == null ? id : name + " [" + id + "]";
  }
}

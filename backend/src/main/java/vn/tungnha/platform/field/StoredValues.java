package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
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

/**
 * How a value is stored: {@code {k: key, t: kind, v: value, f: folded text}}, the same in every
 * collection, so that one index shape answers all filters. A long text stands in {@code l} and not
 * in {@code v}, which is indexed; {@code f} is of texts only. Labels are not stored.
 */
public final class StoredValues {
  public static final List<Converter<?, ?>> CONVERTERS = List.of(new Write(), new Read());

  private StoredValues() {}

  @WritingConverter
  private static final class Write implements Converter<FieldValue, Document> {
    @Override
    public Document convert(FieldValue value) {
      return written(value);
    }
  }

  @ReadingConverter
  private static final class Read implements Converter<Document, FieldValue> {
    @Override
    public FieldValue convert(Document stored) {
      return read(stored);
    }
  }

  public static Document written(FieldValue value) {
    Document stored = new Document("k", value.key()).append("t", kind(value).name());
    if (value instanceof LongTextValue given)
      return stored.append("l", given.text()).append("f", Texts.fold(given.text()));
    stored.append("v", plain(value));
    return value instanceof TextValue given ? stored.append("f", Texts.fold(given.text())) : stored;
  }

  /** As MongoDB compares it. */
  static Object plain(FieldValue value) {
    return switch (value) {
      case TextValue given -> given.text();
      case LongTextValue given -> given.text();
      case IntegerValue given -> given.integer();
      case DecimalValue given -> new Decimal128(given.decimal());
      case BooleanValue given -> given.value();
      case DateValue given -> given.date().toString();
      case DateTimeValue given -> Date.from(given.dateTime());
      case ChoiceValue given -> given.choice();
      case MultiChoiceValue given -> given.choices();
      case PhoneValue given -> given.phone();
      case UrlValue given -> given.url();
      case LocationValue given ->
          new Document("lat", given.location().latitude())
              .append("lon", given.location().longitude());
      case AreaValue given -> given.areaId();
      case TeamValue given -> given.teamId();
      case MemberValue given -> given.memberId();
    };
  }

  private static FieldKind kind(FieldValue value) {
    return switch (value) {
      case TextValue given -> FieldKind.TEXT;
      case LongTextValue given -> FieldKind.LONG_TEXT;
      case IntegerValue given -> FieldKind.INTEGER;
      case DecimalValue given -> FieldKind.DECIMAL;
      case BooleanValue given -> FieldKind.BOOLEAN;
      case DateValue given -> FieldKind.DATE;
      case DateTimeValue given -> FieldKind.DATE_TIME;
      case ChoiceValue given -> FieldKind.CHOICE;
      case MultiChoiceValue given -> FieldKind.MULTI_CHOICE;
      case PhoneValue given -> FieldKind.PHONE;
      case UrlValue given -> FieldKind.URL;
      case LocationValue given -> FieldKind.LOCATION;
      case AreaValue given -> FieldKind.AREA;
      case TeamValue given -> FieldKind.TEAM;
      case MemberValue given -> FieldKind.MEMBER;
    };
  }

  public static FieldValue read(Document stored) {
    String key = stored.getString("k");
    return switch (FieldKind.valueOf(stored.getString("t"))) {
      case TEXT -> new TextValue(key, stored.getString("v"));
      case LONG_TEXT -> new LongTextValue(key, stored.getString("l"));
      case INTEGER -> new IntegerValue(key, stored.getInteger("v"));
      case DECIMAL -> new DecimalValue(key, decimal(stored.get("v", Decimal128.class)));
      case BOOLEAN -> new BooleanValue(key, stored.getBoolean("v"));
      case DATE -> new DateValue(key, LocalDate.parse(stored.getString("v")));
      case DATE_TIME -> new DateTimeValue(key, stored.getDate("v").toInstant());
      case CHOICE -> new ChoiceValue(key, stored.getString("v"));
      case MULTI_CHOICE -> new MultiChoiceValue(key, stored.getList("v", String.class));
      case PHONE -> new PhoneValue(key, stored.getString("v"));
      case URL -> new UrlValue(key, stored.getString("v"));
      case LOCATION -> new LocationValue(key, point(stored.get("v", Document.class)));
      case AREA -> new AreaValue(key, stored.getString("v"));
      case TEAM -> new TeamValue(key, stored.getString("v"));
      case MEMBER -> new MemberValue(key, stored.getString("v"));
    };
  }

  private static BigDecimal decimal(Decimal128 stored) {
    return stored.bigDecimalValue();
  }

  private static GeoPoint point(Document stored) {
    return new GeoPoint(stored.getDouble("lat"), stored.getDouble("lon"));
  }
}

package vn.tungnha.exchange.cells;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.GeoPoint;

/**
 * Reads cells as custom values, as {@link FieldCells} writes them and as people do. What is no
 * value of the field's kind is refused at {@code values} and the key; the rest of the field's rules
 * are the facades' to hold.
 */
public final class FieldInputs {
  private static final Set<String> YES = Set.of("co", "yes", "true", "x", "1");
  private static final Set<String> NO = Set.of("khong", "no", "false", "0");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,10}(\\.0+)?");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}([.,]\\d{1,6})?");
  private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,400})?");

  private final FieldDefinition field;
  private final References references;

  public FieldInputs(FieldDefinition field, References references) {
    this.field = field;
    this.references = references;
  }

  /** What cells name: the id of an area, a team or a person; else refused. */
  public interface References {
    String id(FieldDefinition field, String cell);
  }

  /** The value that a cell says which is not blank. */
  public FieldValueInput read(String cell) {
    String key = field.key();
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> FieldValueInput.text(key, cell);
      case INTEGER -> FieldValueInput.integer(key, whole(cell));
      case DECIMAL -> FieldValueInput.decimal(key, number(cell));
      case BOOLEAN -> FieldValueInput.bool(key, answer(cell));
      case DATE ->
          FieldValueInput.date(key, Objects.requireNonNull(CellWords.day(cell, "values", key)));
      case DATE_TIME ->
          FieldValueInput.dateTime(key, DateTimes.read(cell).orElseThrow(() -> no("time", cell)));
      case CHOICE -> FieldValueInput.choice(key, choice(cell));
      case MULTI_CHOICE -> FieldValueInput.choices(key, choices(cell));
      case PHONE -> FieldValueInput.phone(key, cell);
      case URL -> FieldValueInput.url(key, cell);
      case LOCATION -> FieldValueInput.location(key, place(cell));
      case AREA -> FieldValueInput.area(key, references.id(field, cell));
      case TEAM -> FieldValueInput.team(key, references.id(field, cell));
      case MEMBER -> FieldValueInput.member(key, references.id(field, cell));
    };
  }

  private int whole(String cell) {
    if (!WHOLE.matcher(cell).matches()) throw no("whole", cell);
    try {
      return new BigDecimal(cell).intValueExact();
    } catch (ArithmeticException tooLarge) {
      throw no("whole", cell);
    }
  }

  /** One point or comma, and nothing between thousands: 1.566 would be either. */
  private BigDecimal number(String cell) {
    if (!NUMBER.matcher(cell).matches()) throw no("number", cell);
    return new BigDecimal(cell.replace(',', '.'));
  }

  private boolean answer(String cell) {
    String word = Texts.fold(cell);
    if (YES.contains(word)) return true;
    if (NO.contains(word)) return false;
    throw no("answer", cell);
  }

  private String choice(String word) {
    return new OptionWords(field).read(word).orElseThrow(() -> no("option", word));
  }

  private List<String> choices(String cell) {
    OptionWords options = new OptionWords(field);
    Optional<String> one = options.read(cell);
    if (one.isPresent()) return List.of(one.get());
    return parts(cell, "[" + OptionWords.BETWEEN + "\\n]")
        .flatMap(part -> options.read(part).isPresent() ? Stream.of(part) : parts(part, ","))
        .map(word -> options.read(word).orElseThrow(() -> no("option", word)))
        .toList();
  }

  private static Stream<String> parts(String cell, String between) {
    return Arrays.stream(cell.split(between)).map(String::strip).filter(one -> !one.isEmpty());
  }

  private GeoPoint place(String cell) {
    String[] parts = cell.split("[,;]", -1);
    if (parts.length != 2) throw no("place", cell);
    return new GeoPoint(degrees(parts[0].strip(), cell), degrees(parts[1].strip(), cell));
  }

  private double degrees(String part, String cell) {
    if (!DEGREES.matcher(part).matches()) throw no("place", cell);
    return Double.parseDouble(part);
  }

  private Problem no(String what, String cell) {
    return Problem.of(ProblemCode.INVALID_VALUE, "exchange.no." + what, cell)
        .at("values", field.key());
  }
}

package vn.tungnha.platform.field;

import static vn.tungnha.platform.field.TestFields.between;
import static vn.tungnha.platform.field.TestFields.field;
import static vn.tungnha.platform.field.TestFields.labelled;
import static vn.tungnha.platform.field.TestFields.length;
import static vn.tungnha.platform.field.TestFields.options;
import static vn.tungnha.platform.field.TestFields.pattern;
import static vn.tungnha.platform.field.TestFields.personal;
import static vn.tungnha.platform.field.TestFields.required;
import static vn.tungnha.platform.field.TestFields.shownIf;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tungnha.platform.Text;

/** Definitions and values made by chance, the same for the same seed. */
public final class FieldCases {
  private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy ẢÌỌỄ09-.,'\"{}$<\\";

  private final Random chance;

  public FieldCases(Random chance) {
    this.chance = chance;
  }

  /** Sound ones; the first is a choice that others may hang on. */
  public List<FieldDefinition> definitions() {
    List<FieldDefinition> fields = new ArrayList<>();
    fields.add(required(options(field("first", FieldKind.CHOICE), options("A", "B", "C"))));
    int count = 1 + chance.nextInt(15);
    for (int i = 0; i < count; i++) fields.add(definition("f" + i));
    return fields;
  }

  private FieldDefinition definition(String key) {
    FieldKind kind = FieldKind.values()[chance.nextInt(FieldKind.values().length)];
    FieldDefinition made = labelled(field(key, kind), new Text(label(), label()));
    if (kind.isChoice()) made = options(made, many(1 + chance.nextInt(6)));
    if (kind.isNumber() && chance.nextBoolean()) made = between(made, "-50", "50");
    if (kind.isText() && chance.nextBoolean()) made = length(made, 2, 12);
    if (kind == FieldKind.TEXT && made.maxLength() == null && chance.nextBoolean())
      made = pattern(made, "[A-Z]{2}\\d{1,6}");
    if (chance.nextInt(4) == 0) made = personal(made);
    if (chance.nextInt(3) == 0) made = required(made);
    if (chance.nextInt(4) == 0) made = shownIf(made, "first", null, "A", "B");
    return made;
  }

  private String label() {
    return "N" + text(1 + chance.nextInt(40)).replace('<', '-');
  }

  private List<FieldOption> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new FieldOption("O" + i, TestFields.LABEL, i > 0 && chance.nextInt(4) == 0))
        .toList();
  }

  /** Sound ones, of every field that must have one and of some of the others. */
  public List<FieldValueInput> values(List<FieldDefinition> fields) {
    String first = List.of("A", "B", "C").get(chance.nextInt(3));
    List<FieldValueInput> values = new ArrayList<>();
    values.add(FieldValueInput.choice("first", first));
    for (FieldDefinition field : fields.subList(1, fields.size())) {
      boolean shown = field.shownIf() == null || !first.equals("C");
      if (shown && (field.required() || chance.nextInt(3) > 0)) values.add(value(field));
    }
    return values;
  }

  private FieldValueInput value(FieldDefinition field) {
    String key = field.key();
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> FieldValueInput.text(key, fitting(field));
      case INTEGER -> FieldValueInput.integer(key, chance.nextInt(101) - 50);
      case DECIMAL -> FieldValueInput.decimal(key, decimal());
      case BOOLEAN -> FieldValueInput.bool(key, chance.nextBoolean());
      case DATE -> FieldValueInput.date(key, LocalDate.ofEpochDay(chance.nextInt(40_000)));
      case DATE_TIME ->
          FieldValueInput.dateTime(key, Instant.ofEpochMilli(chance.nextLong(4_000_000_000_000L)));
      case CHOICE -> FieldValueInput.choice(key, "O0");
      case MULTI_CHOICE -> FieldValueInput.choices(key, open(field));
      case PHONE -> FieldValueInput.phone(key, "09" + (10_000_000 + chance.nextInt(9_999_999)));
      case URL -> FieldValueInput.url(key, "https://xa" + chance.nextInt(99) + ".gov.vn/a?b=c");
      case LOCATION ->
          FieldValueInput.location(
              key, new GeoPoint(chance.nextDouble(-90, 90), chance.nextDouble(-180, 180)));
      case AREA -> FieldValueInput.area(key, "are_" + chance.nextInt(99));
      case TEAM -> FieldValueInput.team(key, "tea_" + chance.nextInt(99));
      case MEMBER -> FieldValueInput.member(key, "mem_" + chance.nextInt(99));
    };
  }

  private String fitting(FieldDefinition field) {
    if (field.pattern() != null) return "AB" + chance.nextInt(999_999);
    return "Ễ" + text(1 + chance.nextInt(9)).strip() + "ỹ";
  }

  private BigDecimal decimal() {
    return BigDecimal.valueOf(chance.nextLong(100_000_001) - 50_000_000, 6);
  }

  private static List<String> open(FieldDefinition field) {
    return field.options().stream()
        .filter(option -> !option.retired())
        .map(FieldOption::code)
        .toList();
  }

  private String text(int length) {
    return chance
        .ints(length, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  /**
   * Not sound.
   *
   * @param key of what is wrong
   */
  record Spoilt(
      String how, String key, List<FieldDefinition> definitions, List<FieldValueInput> values) {}

  /** The same with one thing wrong, at the field of the key. */
  Spoilt spoilt(List<FieldDefinition> fields, List<FieldValueInput> values) {
    FieldDefinition text = field("spoilt", FieldKind.TEXT);
    FieldDefinition whole = field("spoilt", FieldKind.INTEGER);
    FieldDefinition choice = options(field("spoilt", FieldKind.CHOICE), options("A"));
    return switch (chance.nextInt(20)) {
      case 0 -> with("a key twice", fields, values, field("first", FieldKind.DATE));
      case 1 -> with("a key of another form", fields, values, field("a.b", FieldKind.DATE));
      case 2 -> with("limits upside down", fields, values, between(whole, "2", "1"));
      case 3 -> with("limits of another kind", fields, values, between(text, "1", "2"));
      case 4 -> with("a length of another kind", fields, values, length(whole, 1, 2));
      case 5 -> with("an unsound pattern", fields, values, pattern(text, "(["));
      case 6 -> with("no options", fields, values, field("spoilt", FieldKind.MULTI_CHOICE));
      case 7 -> with("waits for itself", fields, values, shownIf(text, "spoilt", null));
      case 8 -> with("waits for nothing", fields, values, shownIf(text, "none", null));
      case 9 -> with("an impossible condition", fields, values, shownIf(text, "first", true));
      case 10 -> with("markup", fields, values, labelled(text, new Text("<a href=x>", "a")));
      case 11 -> and("unknown", fields, values, null, FieldValueInput.text("none", "x"));
      case 12 -> and("another kind", fields, values, whole, FieldValueInput.text("spoilt", "1"));
      case 13 ->
          and(
              "too much",
              fields,
              values,
              between(whole, null, "1"),
              FieldValueInput.integer("spoilt", 2));
      case 14 ->
          and(
              "too long",
              fields,
              values,
              length(text, null, 3),
              FieldValueInput.text("spoilt", "1234"));
      case 15 ->
          and(
              "not the pattern",
              fields,
              values,
              pattern(text, "\\d+"),
              FieldValueInput.text("spoilt", "a1"));
      case 16 -> and("no option", fields, values, choice, FieldValueInput.choice("spoilt", "B"));
      case 17 -> with("missing", fields, values, required(text));
      case 18 -> and("hidden", fields, values, shownIf(text, "first", null, "A"), hidden(values));
      default ->
          and(
              "retired",
              fields,
              values,
              TestFields.retired(text),
              FieldValueInput.text("spoilt", "x"));
    };
  }

  /** Of a field shown only with A: a sound value beside B or C, else one too long. */
  private static FieldValueInput hidden(List<FieldValueInput> values) {
    boolean shown = values.getFirst().equals(FieldValueInput.choice("first", "A"));
    return FieldValueInput.text("spoilt", shown ? "x".repeat(2_001) : "x");
  }

  private static Spoilt with(
      String how, List<FieldDefinition> fields, List<FieldValueInput> values, FieldDefinition bad) {
    List<FieldDefinition> all = new ArrayList<>(fields);
    all.add(bad);
    return new Spoilt(how, bad.key(), all, values);
  }

  private static Spoilt and(
      String how,
      List<FieldDefinition> fields,
      List<FieldValueInput> values,
      FieldDefinition added,
      FieldValueInput bad) {
    List<FieldDefinition> all = new ArrayList<>(fields);
    if (added != null) all.add(added);
    List<FieldValueInput> given = new ArrayList<>(values);
    given.add(bad);
    return new Spoilt(how, bad.key(), all, given);
  }
}

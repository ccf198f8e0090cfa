package vn.tungnha.campaign.type;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldCondition;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldOption;

/** Recipes drawn at random that may be published: every kind of field, indicator and source. */
final class GeneratedRecipes {
  private static final List<String> WORDS =
      List.of("Tổ", "công nghệ", "số", "Đại Lộc", "\"nháy\"", "a\\b", "50 %", "ễ ỹ ặ", "họ & tên");

  private final Random random;

  GeneratedRecipes(long seed) {
    this.random = new Random(seed);
  }

  CampaignRecipe next(String code) {
    List<FieldDefinition> outcomeFields = fields("o");
    return new CampaignRecipe(
        code,
        text(),
        text(),
        fields("c"),
        fields("s"),
        outcomeFields,
        indicators(outcomeFields),
        IntStream.range(0, random.nextInt(4))
            .mapToObj(i -> new Force("KIND_" + i, text()))
            .toList(),
        maybe(rhythm()),
        maybe(new Source("Báo cáo", maybe("UBND"), maybe("2026-11"), maybe("nói"), coin())));
  }

  private List<FieldDefinition> fields(String prefix) {
    List<FieldDefinition> fields = new ArrayList<>();
    int number = random.nextInt(12);
    for (int i = 0; i < number; i++) fields.add(field(prefix + i, fields));
    return fields;
  }

  private FieldDefinition field(String key, List<FieldDefinition> before) {
    FieldKind kind = FieldKind.values()[random.nextInt(FieldKind.values().length)];
    boolean number = kind == FieldKind.INTEGER || kind == FieldKind.DECIMAL;
    boolean words = kind == FieldKind.TEXT || kind == FieldKind.LONG_TEXT;
    boolean options = kind == FieldKind.CHOICE || kind == FieldKind.MULTI_CHOICE;
    return new FieldDefinition(
        key,
        kind,
        text(),
        maybe(text()),
        maybe(text()),
        coin(),
        coin(),
        coin(),
        number ? maybe(BigDecimal.valueOf(random.nextInt(5))) : null,
        number ? maybe(BigDecimal.valueOf(5 + random.nextInt(500))) : null,
        words ? maybe(1 + random.nextInt(5)) : null,
        words ? maybe(10 + random.nextInt(500)) : null,
        kind == FieldKind.TEXT ? maybe("[A-Z]{2}\\d+(-\\d+)?") : null,
        options ? options() : List.of(),
        before.isEmpty() || coin() ? null : shownIf(before.get(random.nextInt(before.size()))));
  }

  private List<FieldOption> options() {
    return IntStream.rangeClosed(0, random.nextInt(6))
        .mapToObj(i -> new FieldOption("OPTION_" + i, text(), i > 0 && coin()))
        .toList();
  }

  private FieldCondition shownIf(FieldDefinition other) {
    if (other.kind() == FieldKind.BOOLEAN)
      return new FieldCondition(other.key(), List.of(), coin());
    List<String> choices = other.options().stream().limit(1).map(FieldOption::code).toList();
    return new FieldCondition(other.key(), choices, null);
  }

  private List<Indicator> indicators(List<FieldDefinition> outcomeFields) {
    List<Indicator> all = new ArrayList<>();
    all.add(indicator("PEOPLE", IndicatorKind.COUNT, RollUp.SUM, 0, IndicatorSource.ENTERED));
    all.add(
        indicator(
            "LEVEL",
            IndicatorKind.GAUGE,
            coin() ? RollUp.SUM : RollUp.NONE,
            random.nextInt(7),
            IndicatorSource.ENTERED));
    if (coin())
      all.add(indicator("OUTCOMES", IndicatorKind.COUNT, RollUp.SUM, 0, IndicatorSource.RECORDS));
    for (FieldDefinition field : outcomeFields) {
      IndicatorSource source = source(field);
      if (source != null)
        all.add(indicator("OF_" + all.size(), IndicatorKind.COUNT, RollUp.SUM, 0, source));
    }
    String formula = "if(PEOPLE > 0, LEVEL / PEOPLE × " + random.nextInt(1_000) + ".5, 0)";
    all.add(
        new Indicator(
            "RATE",
            text(),
            IndicatorKind.RATIO,
            text(),
            RollUp.NONE,
            Direction.NEUTRAL,
            null,
            2,
            IndicatorSource.formula(formula)));
    return all;
  }

  private @Nullable IndicatorSource source(FieldDefinition field) {
    if (field.personal()) return null;
    if (!field.options().isEmpty())
      return IndicatorSource.countOf(field.key(), field.options().getLast().code());
    return field.min() == null ? null : IndicatorSource.sumOf(field.key());
  }

  private Indicator indicator(
      String code, IndicatorKind kind, RollUp rollUp, int decimals, IndicatorSource source) {
    return new Indicator(
        code,
        text(),
        kind,
        text(),
        rollUp,
        Direction.values()[random.nextInt(3)],
        maybe(new BigDecimal(1 + random.nextInt(900) + ".25")),
        decimals,
        source);
  }

  private SessionRhythm rhythm() {
    return new SessionRhythm(
        "WEEKLY", LocalTime.of(random.nextInt(24), 30), 10 + random.nextInt(700), 14, "MARKET");
  }

  private Text text() {
    return new Text(words(), words());
  }

  private String words() {
    return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
  }

  private <T> @Nullable T maybe(T value) {
    return coin() ? value : null;
  }

  private boolean coin() {
    return random.nextBoolean();
  }
}

package vn.tungnha.campaign.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.Text;

class RatiosTests {
  private static final Map<String, BigDecimal> FIGURES =
      Map.of(
          "DONE", new BigDecimal("47"),
          "ALL", new BigDecimal("112"),
          "NONE", BigDecimal.ZERO,
          "RATE", new BigDecimal("12.5"));

  private static Text text(String text) {
    return new Text(text, text);
  }

  private static Indicator kept(String code, String unit) {
    return Indicator.entered(
        code, text(code), IndicatorKind.GAUGE, text(unit), RollUp.SUM, Direction.UP, null, 2);
  }

  private static Indicator ratio(String code, String formula, int decimals) {
    return new Indicator(
        code,
        text(code),
        IndicatorKind.RATIO,
        text("%"),
        RollUp.NONE,
        Direction.UP,
        null,
        decimals,
        IndicatorSource.formula(formula));
  }

  private static CampaignRecipe recipe(Indicator... ratios) {
    List<Indicator> all =
        new ArrayList<>(
            List.of(
                kept("DONE", "người"),
                kept("ALL", "người"),
                kept("NONE", "người"),
                kept("EVENINGS", "buổi"),
                kept("RATE", "%")));
    all.addAll(List.of(ratios));
    return new CampaignRecipe(
        "TY_LE", text("n"), text("d"), List.of(), List.of(), List.of(), all, List.of(), null, null);
  }

  private static Map<String, BigDecimal> computed(
      Map<String, BigDecimal> figures, Indicator... ratios) {
    CampaignRecipe checked = recipe(ratios).checked();
    return new Ratios(checked.as(1, null, Instant.EPOCH, "system")).of(figures);
  }

  private static @Nullable BigDecimal value(String formula) {
    return computed(FIGURES, ratio("IT", formula, 6)).get("IT");
  }

  private static String refusal(Indicator... ratios) {
    Problem problem = catchThrowableOfType(Problem.class, () -> recipe(ratios).checked());
    return problem.messageKey() + " " + problem.args() + " " + String.join(" ", problem.path());
  }

  @Test
  void computeWhatOfficialsWriteOnPaper() {
    assertThat(value("DONE / ALL * 100")).isEqualByComparingTo("41.964286");
    assertThat(value("DONE ÷ ALL × 100")).isEqualByComparingTo("41.964286");
    assertThat(value("100 - 100 * DONE / ALL")).isEqualByComparingTo("58.035714");
    assertThat(value("(ALL − DONE) / 2")).isEqualByComparingTo("32.5");
    assertThat(value("ALL - DONE - 5")).isEqualByComparingTo("60");
    assertThat(value("ALL / 2 / 4")).isEqualByComparingTo("14");
    assertThat(value("2 + 3 * 4 + 0 * DONE")).isEqualByComparingTo("14");
    assertThat(value("-DONE + 50")).isEqualByComparingTo("3");
    assertThat(value("min(DONE, ALL)")).isEqualByComparingTo("47");
    assertThat(value("max(DONE, 100)")).isEqualByComparingTo("100");
    assertThat(value("if(DONE >= 47, 1, 0)")).isEqualByComparingTo("1");
    assertThat(value("if(DONE > 47, 1, 0)")).isEqualByComparingTo("0");
    assertThat(value("if(DONE < ALL, DONE, ALL)")).isEqualByComparingTo("47");
    assertThat(value("if(DONE ≤ 46.5, 1, 0)")).isEqualByComparingTo("0");
    assertThat(value("if(NONE = 0, 7, DONE / NONE)")).isEqualByComparingTo("7");
  }

  @Test
  void areUnknownWhereAPartIs() {
    assertThat(value("DONE / NONE")).isNull();
    assertThat(value("max(1, DONE / NONE)")).isNull();
    assertThat(value("EVENINGS * 0")).isNull();
    assertThat(value("if(EVENINGS > 0, 1, 2)")).isNull();
    assertThat(value("if(DONE > 0, 1, EVENINGS / EVENINGS)")).isEqualByComparingTo("1");
  }

  @Test
  void roundHalfUpToTheirDigitsButNotWhatTheyHandOn() {
    Map<String, BigDecimal> computed =
        computed(
            FIGURES,
            ratio("SHARE", "DONE / ALL * 100", 2),
            ratio("TWICE", "SHARE * 2", 3),
            ratio("WHOLE", "RATE", 0));

    assertThat(computed)
        .containsOnly(
            Map.entry("SHARE", new BigDecimal("41.96")),
            Map.entry("TWICE", new BigDecimal("83.929")),
            Map.entry("WHOLE", new BigDecimal("13")));
  }

  @Test
  void computeWhatIsNamedOftenOnlyOnce() {
    List<Indicator> chain = new ArrayList<>(List.of(ratio("R_0", "RATE + RATE", 0)));
    for (int i = 1; i <= 40; i++) chain.add(ratio("R_" + i, "R_%1$d + R_%1$d".formatted(i - 1), 0));

    BigDecimal last =
        computed(Map.of("RATE", BigDecimal.ONE), chain.toArray(Indicator[]::new)).get("R_40");

    // 2 to the 41st
    assertThat(last).isEqualByComparingTo("2199023255552");
  }

  @Test
  void areRefusedWhereTheyCannotBeRead() {
    assertThat(refusal(ratio("IT", "", 0))).isEqualTo("problem.REQUIRED [] indicators IT formula");
    assertThat(refusal(ratio("IT", "DONE +", 0)))
        .isEqualTo("formula.unexpected [7] indicators IT formula");
    assertThat(refusal(ratio("IT", "DONE ALL", 0))).startsWith("formula.unexpected [6]");
    assertThat(refusal(ratio("IT", "(DONE", 0))).startsWith("formula.unexpected [6]");
    assertThat(refusal(ratio("IT", "DONE; drop", 0))).startsWith("formula.unexpected [5]");
    assertThat(refusal(ratio("IT", "T(java.lang.Runtime)", 0))).startsWith("formula.unexpected");
    assertThat(refusal(ratio("IT", "sqrt(DONE)", 0))).startsWith("formula.unexpected [1]");
    assertThat(refusal(ratio("IT", "min(DONE)", 0))).startsWith("formula.unexpected [9]");
    assertThat(refusal(ratio("IT", "if(DONE, 1, 2)", 0))).startsWith("formula.unexpected [8]");
    assertThat(refusal(ratio("IT", "1.2.3 * DONE", 0))).startsWith("formula.unexpected");
    assertThat(refusal(ratio("IT", "DONE" + " + DONE".repeat(80), 0)))
        .startsWith("formula.tooLong [500]");
    assertThat(refusal(ratio("IT", "(".repeat(21) + "DONE" + ")".repeat(21), 0)))
        .startsWith("formula.tooDeep [20]");
    assertThat(refusal(ratio("IT", "-".repeat(400) + "DONE", 0))).startsWith("formula.tooDeep");
  }

  @Test
  void areRefusedWhereTheyMakeNoSense() {
    assertThat(refusal(ratio("IT", "1 + 1", 0))).startsWith("formula.noIndicator");
    assertThat(refusal(ratio("IT", "DONE / NOBODY", 0)))
        .isEqualTo("formula.unknown [NOBODY] indicators IT formula");
    assertThat(refusal(ratio("IT", "IT + 1", 0))).startsWith("formula.cycle");
    assertThat(refusal(ratio("ONE", "TWO", 0), ratio("TWO", "THREE", 0), ratio("THREE", "ONE", 0)))
        .isEqualTo("formula.cycle [] indicators ONE formula");
    assertThat(refusal(ratio("IT", "DONE + EVENINGS", 0))).startsWith("formula.units");
    assertThat(refusal(ratio("IT", "max(DONE, EVENINGS)", 0))).startsWith("formula.units");
    assertThat(refusal(ratio("IT", "if(DONE > EVENINGS, 1, 2)", 0))).startsWith("formula.units");
    assertThat(refusal(ratio("IT", "if(DONE > 1, DONE, EVENINGS)", 0))).startsWith("formula.units");
    assertThat(refusal(ratio("IT", "DONE / ALL + DONE", 0))).startsWith("formula.units");
    assertThat(value("DONE / ALL + ALL / DONE")).isNotNull();
    assertThat(computed(FIGURES, ratio("IT", "DONE / EVENINGS + ALL / EVENINGS", 0))).isEmpty();
  }

  @Test
  void agreeWithASecondNaiveEvaluation() {
    Random random = new Random(20261122);
    int known = 0;
    for (int run = 0; run < 2_000; run++) {
      Drawn drawn = new Drawer(random).draw(4);
      if (drawn.text().length() > FormulaParser.MAX_LENGTH) continue;
      Map<String, BigDecimal> figures = new HashMap<>();
      for (String code : Drawer.CODES)
        if (random.nextInt(12) != 0)
          figures.put(code, BigDecimal.valueOf(random.nextInt(2_001) - 1_000, random.nextInt(3)));

      CampaignType type = recipe(ratio("IT", drawn.text(), 6)).as(1, null, Instant.EPOCH, "system");
      Optional<BigDecimal> expected =
          drawn.value(figures).map(exact -> exact.setScale(6, RoundingMode.HALF_UP));

      assertThat(Optional.ofNullable(new Ratios(type).of(figures).get("IT")))
          .as(drawn.text() + " of " + figures)
          .isEqualTo(expected);
      if (expected.isPresent()) known++;
    }
    assertThat(known).isGreaterThan(500);
  }

  /** A formula drawn at random: its text, and what it is by a way of its own. */
  private interface Drawn {
    String text();

    Optional<BigDecimal> value(Map<String, BigDecimal> figures);
  }

  private record Leaf(String text) implements Drawn {
    @Override
    public Optional<BigDecimal> value(Map<String, BigDecimal> figures) {
      return Character.isDigit(text.charAt(0))
          ? Optional.of(new BigDecimal(text))
          : Optional.ofNullable(figures.get(text));
    }
  }

  private record Joined(String text, Drawn left, Drawn right, BinaryOperator<BigDecimal> by)
      implements Drawn {
    @Override
    public Optional<BigDecimal> value(Map<String, BigDecimal> figures) {
      try {
        return left.value(figures)
            .flatMap(one -> right.value(figures).map(other -> by.apply(one, other)));
      } catch (ArithmeticException byZero) {
        return Optional.empty();
      }
    }
  }

  private record Chosen(String text, String sign, Drawn left, Drawn right, Drawn then, Drawn not)
      implements Drawn {
    @Override
    public Optional<BigDecimal> value(Map<String, BigDecimal> figures) {
      Optional<BigDecimal> one = left.value(figures);
      Optional<BigDecimal> other = right.value(figures);
      if (one.isEmpty() || other.isEmpty()) return Optional.empty();
      int compared = one.get().subtract(other.get()).signum();
      boolean holds =
          (sign.contains("<") && compared < 0)
              || (sign.contains(">") && compared > 0)
              || (sign.contains("=") && compared == 0);
      return holds ? then.value(figures) : not.value(figures);
    }
  }

  private record Drawer(Random random) {
    static final List<String> CODES = List.of("DONE", "ALL", "NONE", "EVENINGS", "RATE");
    private static final List<String> SIGNS = List.of("+", "-", "*", "/", "min", "max");
    private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "=");

    Drawn draw(int depth) {
      if (depth == 0 || random.nextInt(5) == 0) return leaf();
      return random.nextInt(5) == 0 ? choice(depth - 1) : operation(depth - 1);
    }

    private Drawn leaf() {
      return random.nextBoolean()
          ? new Leaf(CODES.get(random.nextInt(CODES.size())))
          : new Leaf(BigDecimal.valueOf(random.nextInt(300), random.nextInt(3)).toPlainString());
    }

    private Drawn operation(int depth) {
      Drawn left = draw(depth);
      Drawn right = draw(depth);
      String sign = SIGNS.get(random.nextInt(SIGNS.size()));
      String text =
          sign.startsWith("m")
              ? sign + "(" + left.text() + " ," + right.text() + ")"
              : "(" + left.text() + " ".repeat(random.nextInt(3)) + sign + right.text() + ")";
      return new Joined(text, left, right, by(sign));
    }

    private static BinaryOperator<BigDecimal> by(String sign) {
      MathContext digits = new MathContext(16, RoundingMode.HALF_EVEN);
      return switch (sign) {
        case "+" -> (one, other) -> one.add(other).round(digits);
        case "-" -> (one, other) -> one.subtract(other).round(digits);
        case "*" -> (one, other) -> one.multiply(other).round(digits);
        case "/" -> (one, other) -> one.divide(other, digits);
        case "min" -> (one, other) -> one.compareTo(other) <= 0 ? one : other;
        default -> (one, other) -> one.compareTo(other) >= 0 ? one : other;
      };
    }

    private Drawn choice(int depth) {
      Drawn left = draw(depth);
      Drawn right = draw(depth);
      Drawn then = draw(depth);
      Drawn not = draw(depth);
      String sign = COMPARISONS.get(random.nextInt(COMPARISONS.size()));
      String text =
          "if(%s %s %s, %s, %s)"
              .formatted(left.text(), sign, right.text(), then.text(), not.text());
      return new Chosen(text, sign, left, right, then, not);
    }
  }
}

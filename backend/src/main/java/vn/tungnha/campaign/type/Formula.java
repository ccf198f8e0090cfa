package vn.tungnha.campaign.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a RATIO is computed by: a small typed language over the codes of its type's other
 * indicators.
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = factor { ("*" | "/") factor }
 * factor  = "-" factor | number | CODE | "(" sum ")" | ("min" | "max") "(" sum "," sum ")"
 *         | "if" "(" sum ("&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "=") sum "," sum "," sum ")"
 * </pre>
 *
 * {@code − × ÷ ≤ ≥} are taken too. {@link FormulaParser} reads it, {@link FormulaRules} checks it,
 * {@link Ratios} computes it.
 */
sealed interface Formula {

  record Literal(BigDecimal value) implements Formula {}

  record Reference(String code) implements Formula {}

  record Negation(Formula of) implements Formula {}

  record Operation(Operator operator, Formula left, Formula right) implements Formula {}

  record Choice(Comparison when, Formula left, Formula right, Formula then, Formula otherwise)
      implements Formula {}

  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    BY,
    MIN,
    MAX
  }

  enum Comparison {
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    EQUAL;

    boolean holds(int compared) {
      return switch (this) {
        case LESS -> compared < 0;
        case AT_MOST -> compared <= 0;
        case MORE -> compared > 0;
        case AT_LEAST -> compared >= 0;
        case EQUAL -> compared == 0;
      };
    }
  }

  /** The codes it names, as often as it does. */
  default Stream<String> codes() {
    return switch (this) {
      case Literal literal -> Stream.empty();
      case Reference reference -> Stream.of(reference.code());
      case Negation negation -> negation.of().codes();
      case Operation operation -> codesOf(operation.left(), operation.right());
      case Choice choice ->
          codesOf(choice.left(), choice.right(), choice.then(), choice.otherwise());
    };
  }

  private static Stream<String> codesOf(Formula... parts) {
    return List.of(parts).stream().flatMap(Formula::codes);
  }
}

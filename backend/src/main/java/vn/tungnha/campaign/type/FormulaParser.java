package vn.tungnha.campaign.type;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tungnha.campaign.type.Formula.Comparison;
import vn.tungnha.campaign.type.Formula.Operator;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * Reads a formula of at most 500 characters, 20 levels deep, or says at which character it goes
 * wrong.
 */
final class FormulaParser {
  static final int MAX_LENGTH = 500;
  static final int MAX_DEPTH = 20;

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\\d{1,12}(?:\\.\\d{1,6})?(?![\\d.]))|([A-Z][A-Z0-9_]*)|(min|max|if)(?![a-zA-Z0-9_])"
              + "|(<=|>=|[-+*/()<>=,−×÷≤≥]))");
  private static final Map<String, Comparison> COMPARISONS =
      Map.of(
          "<", Comparison.LESS,
          "<=", Comparison.AT_MOST,
          "≤", Comparison.AT_MOST,
          ">", Comparison.MORE,
          ">=", Comparison.AT_LEAST,
          "≥", Comparison.AT_LEAST,
          "=", Comparison.EQUAL);
  private static final Map<String, Operator> SUMS =
      Map.of("+", Operator.PLUS, "-", Operator.MINUS, "−", Operator.MINUS);
  private static final Map<String, Operator> PRODUCTS =
      Map.of("*", Operator.TIMES, "×", Operator.TIMES, "/", Operator.BY, "÷", Operator.BY);

  private final List<Token> tokens;
  private int next;
  private int depth;

  private FormulaParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  private enum Kind {
    NUMBER,
    CODE,
    FUNCTION,
    SIGN,
    END
  }

  /**
   * @param at the first character is 1
   */
  private record Token(Kind kind, String text, int at) {}

  static Formula parse(String text) {
    if (text.isBlank()) throw Problem.of(ProblemCode.REQUIRED);
    if (text.length() > MAX_LENGTH)
      throw Problem.of(ProblemCode.INVALID_VALUE, "formula.tooLong", MAX_LENGTH);
    FormulaParser parser = new FormulaParser(tokens(text));
    Formula formula = parser.sum();
    if (parser.peek().kind() != Kind.END) throw unexpected(parser.peek().at());
    return formula;
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text.stripTrailing());
    int end = text.stripTrailing().length();
    int at = 0;
    while (at < end) {
      if (!token.find(at) || token.start() != at) throw unexpected(at + 1);
      for (int group = 1; group <= 4; group++)
        if (token.group(group) != null)
          tokens.add(
              new Token(Kind.values()[group - 1], token.group(group), token.start(group) + 1));
      at = token.end();
    }
    tokens.add(new Token(Kind.END, "", end + 1));
    return tokens;
  }

  private Formula sum() {
    Formula sum = product();
    while (SUMS.containsKey(peek().text())) sum = operation(SUMS, sum, peek(), false);
    return sum;
  }

  private Formula product() {
    Formula product = factor();
    while (PRODUCTS.containsKey(peek().text()))
      product = operation(PRODUCTS, product, peek(), true);
    return product;
  }

  private Formula operation(
      Map<String, Operator> operators, Formula left, Token sign, boolean factors) {
    Operator operator = operators.getOrDefault(sign.text(), Operator.PLUS);
    next++;
    return new Formula.Operation(operator, left, factors ? factor() : product());
  }

  private Formula factor() {
    if (++depth > MAX_DEPTH)
      throw Problem.of(ProblemCode.INVALID_VALUE, "formula.tooDeep", MAX_DEPTH);
    Token token = take();
    Formula factor =
        switch (token.kind()) {
          case NUMBER -> new Formula.Literal(new BigDecimal(token.text()));
          case CODE -> new Formula.Reference(token.text());
          case FUNCTION -> function(token);
          case SIGN -> signed(token);
          case END -> throw unexpected(token.at());
        };
    depth--;
    return factor;
  }

  private Formula signed(Token sign) {
    if (sign.text().equals("-") || sign.text().equals("−")) return new Formula.Negation(factor());
    if (!sign.text().equals("(")) throw unexpected(sign.at());
    Formula inner = sum();
    expect(")");
    return inner;
  }

  private Formula function(Token name) {
    expect("(");
    Formula call = name.text().equals("if") ? choice() : extreme(name);
    expect(")");
    return call;
  }

  private Formula extreme(Token name) {
    Formula left = sum();
    expect(",");
    Operator operator = name.text().equals("min") ? Operator.MIN : Operator.MAX;
    return new Formula.Operation(operator, left, sum());
  }

  private Formula choice() {
    Formula left = sum();
    Token sign = take();
    Comparison when = COMPARISONS.get(sign.text());
    if (when == null) throw unexpected(sign.at());
    Formula right = sum();
    expect(",");
    Formula then = sum();
    expect(",");
    return new Formula.Choice(when, left, right, then, sum());
  }

  private void expect(String sign) {
    Token token = take();
    if (!token.text().equals(sign)) throw unexpected(token.at());
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = peek();
    if (token.kind() != Kind.END) next++;
    return token;
  }

  private static Problem unexpected(int at) {
    return Problem.of(ProblemCode.INVALID_VALUE, "formula.unexpected", at);
  }
}

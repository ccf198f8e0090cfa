package vn.tungnha.campaign.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shares a value out by weights, so that the shares add up to it exactly: each gets its part
 * rounded down, and what is left goes one by one to the largest remainders, of equal ones to the
 * earlier.
 */
final class Shares {
  private record Part(int index, BigDecimal whole, BigDecimal remainder) {}

  private Shares() {}

  /**
   * In the order of the weights: whole numbers if the value is one, else with as many digits after
   * the point.
   *
   * @param weights not negative, at least one more than 0
   */
  static List<BigDecimal> of(BigDecimal value, List<BigDecimal> weights) {
    int decimals = Math.max(0, value.stripTrailingZeros().scale());
    BigDecimal units = value.setScale(decimals).scaleByPowerOfTen(decimals);
    List<Part> parts = parts(units, weights);
    BigDecimal given = parts.stream().map(Part::whole).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> shares = new ArrayList<>(parts.stream().map(Part::whole).toList());
    parts.stream()
        .sorted(Comparator.comparing(Part::remainder).reversed().thenComparingInt(Part::index))
        .limit(units.subtract(given).longValueExact())
        .forEach(part -> shares.set(part.index(), part.whole().add(BigDecimal.ONE)));
    return shares.stream().map(share -> share.scaleByPowerOfTen(-decimals)).toList();
  }

  private static List<Part> parts(BigDecimal units, List<BigDecimal> weights) {
    BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Part> parts = new ArrayList<>();
    for (BigDecimal weight : weights) {
      BigDecimal[] part = units.multiply(weight).divideAndRemainder(all);
      parts.add(new Part(parts.size(), part[0].setScale(0), part[1]));
    }
    return parts;
  }
}

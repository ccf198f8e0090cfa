package vn.tungnha.campaign.type;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.Texts;

/**
 * The unit of a part of a formula: powers of indicators' units, {@code người¹·buổi⁻¹}. A bare
 * number fits every unit.
 *
 * @param powers by unit, none of them 0; null for a bare number
 */
record FormulaUnit(@Nullable Map<String, Integer> powers) {
  static final FormulaUnit BARE = new FormulaUnit(null);

  static FormulaUnit of(Text unit) {
    return new FormulaUnit(Map.of(Texts.fold(unit.vi()), 1));
  }

  /** Of a sum of both; empty when they may not be added. */
  Optional<FormulaUnit> plus(FormulaUnit other) {
    if (powers == null) return Optional.of(other);
    if (other.powers == null || powers.equals(other.powers)) return Optional.of(this);
    return Optional.empty();
  }

  FormulaUnit times(FormulaUnit other) {
    return combined(other, 1);
  }

  FormulaUnit by(FormulaUnit other) {
    return combined(other, -1);
  }

  private FormulaUnit combined(FormulaUnit other, int sign) {
    if (powers == null && other.powers == null) return BARE;
    Map<String, Integer> all = new TreeMap<>(powers == null ? Map.of() : powers);
    if (other.powers != null)
      other.powers.forEach((unit, power) -> all.merge(unit, sign * power, Integer::sum));
    all.values().removeIf(power -> power == 0);
    return new FormulaUnit(all);
  }
}

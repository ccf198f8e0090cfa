package vn.tungnha.campaign.target;

import java.math.BigDecimal;
import java.util.Locale;
import vn.tungnha.platform.Messages;

/**
 * What is assigned directly below a target's area, against its value.
 *
 * @param value the target's own
 */
public record Cascade(BigDecimal value, BigDecimal assigned) {

  /** value − assigned; below 0: more is assigned than the area has. */
  public BigDecimal unassigned() {
    return value.subtract(assigned);
  }

  /** "Đã giao 180 trên 200, còn 20 chưa giao". */
  String text(Messages messages, Locale locale) {
    String key =
        switch (unassigned().signum()) {
          case 1 -> "cascade.left";
          case 0 -> "cascade.all";
          default -> "cascade.over";
        };
    return messages.text(key, locale, assigned, value, unassigned().abs());
  }
}

package vn.tungnha.counter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.tungnha.platform.Text;

/**
 * What is still to do, evenly over the nights left.
 *
 * @param nightsLeft days with a PLANNED session in the area, from today on
 * @param perNight rounded up; null when no night is left
 */
public record Pace(int nightsLeft, @Nullable BigDecimal perNight, BigDecimal remainder, Text unit) {

  static Pace of(Counter counter, int nightsLeft) {
    BigDecimal remainder = Objects.requireNonNull(counter.remainder());
    int decimals = counter.indicator().decimals();
    BigDecimal perNight =
        nightsLeft == 0
            ? null
            : remainder.divide(BigDecimal.valueOf(nightsLeft), decimals, RoundingMode.CEILING);
    return new Pace(nightsLeft, perNight, remainder, counter.indicator().unit());
  }

  /** "Còn 112 tài khoản, 9 đêm: 13 mỗi đêm". */
  String text(MessageSource messages, Locale locale) {
    String counted = locale.getLanguage().equals("en") ? unit.en() : unit.vi();
    String key = perNight == null ? "pace.noNights" : "pace.left";
    if (remainder.signum() == 0) key = "pace.reached";
    return messages.getMessage(
        key, new Object[] {remainder, counted, nightsLeft, perNight}, locale);
  }
}

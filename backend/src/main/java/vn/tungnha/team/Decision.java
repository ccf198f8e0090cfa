package vn.tungnha.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Texts;

/** The act that set a team up, as far as known. */
public record Decision(
    @Nullable String number,
    @Nullable LocalDate date,
    @Nullable String issuer,
    @Nullable Source source) {
  private static final int MAX_NUMBER = 60;

  /** Null when nothing of it is known. */
  static @Nullable Decision of(TeamInput.@Nullable DecisionInput input, @Nullable Source source) {
    if (input == null) return null;
    String number = Texts.optionalLine(input.number(), MAX_NUMBER, "decision", "number");
    String issuer = Texts.optionalLine(input.issuer(), Names.MAX, "decision", "issuer");
    if (number == null && issuer == null && input.date() == null) return null;
    return new Decision(number, input.date(), issuer, source);
  }
}

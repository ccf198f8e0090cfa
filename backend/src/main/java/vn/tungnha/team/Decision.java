package vn.tungnha.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Source;

/** The act that set a team up, as far as known. */
public record Decision(
    @Nullable String number,
    @Nullable LocalDate date,
    @Nullable String issuer,
    @Nullable Source source) {}

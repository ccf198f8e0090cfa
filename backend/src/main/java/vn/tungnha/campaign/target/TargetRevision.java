package vn.tungnha.campaign.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value a target had before.
 *
 * @param assignedBy null: it was kept before that was noted
 */
public record TargetRevision(
    BigDecimal value,
    @Nullable String documentNumber,
    @Nullable LocalDate documentDate,
    Instant assignedAt,
    @Nullable String assignedBy) {}

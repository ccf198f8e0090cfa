package vn.tungnha.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.RollUp;

/**
 * One indicator's value in an outcome. Kind and roll-up are the indicator's, kept here because a
 * published type never changes: so outcomes alone say what is counted.
 *
 * @param indicator the indicator's code
 * @param asOf for a GAUGE, the day the level was true; null: the report does not say, and the
 *     outcome's day stands in
 */
public record Figure(
    String indicator,
    IndicatorKind kind,
    RollUp rollUp,
    BigDecimal value,
    Qualifier qualifier,
    @Nullable LocalDate asOf) {}

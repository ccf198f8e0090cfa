package vn.tungnha.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldValueInput;

/**
 * A correction: the figures replace the former; values and note not given stay.
 *
 * @param expectedVersion the newest version the sender knows
 */
public record AmendOutcomeInput(
    String outcomeId,
    int expectedVersion,
    List<FigureInput> figures,
    @Nullable List<FieldValueInput> values,
    @Nullable String note,
    String reason) {}

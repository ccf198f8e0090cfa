package vn.tungnha.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.SourceInput;
import vn.tungnha.platform.field.FieldValueInput;

/**
 * A new outcome as it is sent.
 *
 * @param id client-made, {@code out_<uuid>}: the idempotency key
 * @param areaId null with a session: the session's
 * @param teamId null: the session's if it has just one
 * @param day null: the session's, else today
 */
public record RecordOutcomeInput(
    String id,
    String campaignId,
    @Nullable String sessionId,
    @Nullable String areaId,
    @Nullable String teamId,
    @Nullable LocalDate day,
    List<FigureInput> figures,
    @Nullable List<FieldValueInput> values,
    @Nullable String note,
    @Nullable SourceInput source) {}

package vn.tungnha.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Source;
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
    @Nullable SourceInput source) {

  /** Where a figure was read. {@code sample} is not part of the contract: it is false when sent. */
  public record SourceInput(
      String title,
      @Nullable String publisher,
      @Nullable String publishedOn,
      @Nullable String quote,
      @Nullable Boolean sample) {

    public static SourceInput of(Source source) {
      return new SourceInput(
          source.title(),
          source.publisher(),
          source.publishedOn(),
          source.quote(),
          source.sample());
    }
  }
}

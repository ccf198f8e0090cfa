package vn.tungnha.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.field.StoredValues;

/**
 * A version as it is stored, written by hand: it is what the mapping, which reads it, would write,
 * in a tenth of the time.
 */
final class OutcomeDocument {
  private final Document document = new Document();

  private OutcomeDocument() {}

  static Document of(Outcome version) {
    return new OutcomeDocument()
        .put("_id", version.key())
        .put("outcomeId", version.outcomeId())
        .put("version", version.version())
        .put("status", version.status().name())
        .put("campaignId", version.campaignId())
        .put("sessionId", version.sessionId())
        .put("teamId", version.teamId())
        .put("creditedTo", version.creditedTo())
        .put("areaId", version.areaId())
        .put("areaPath", version.areaPath())
        .put("countedIn", version.countedIn())
        .put("day", day(version.day()))
        .put("figures", version.figures().stream().map(OutcomeDocument::of).toList())
        .put("deltas", deltas(version.deltas()))
        .put("values", version.values().stream().map(StoredValues::written).toList())
        .put("note", version.note())
        .put("source", version.source() == null ? null : of(version.source()))
        .put("recorderId", version.recorderId())
        .put("recordedBy", version.recordedBy())
        .put("recordedAt", Date.from(version.recordedAt()))
        .put("reason", version.reason())
        .put("contentHash", version.contentHash())
        .document;
  }

  private static Document of(Figure figure) {
    return new OutcomeDocument()
        .put("indicator", figure.indicator())
        .put("kind", figure.kind().name())
        .put("rollUp", figure.rollUp().name())
        .put("value", new Decimal128(figure.value()))
        .put("qualifier", figure.qualifier().name())
        .put("asOf", day(figure.asOf()))
        .document;
  }

  private static Document deltas(Map<String, BigDecimal> deltas) {
    Document stored = new Document();
    deltas.forEach((code, delta) -> stored.put(code, new Decimal128(delta)));
    return stored;
  }

  private static Document of(Source source) {
    return new OutcomeDocument()
        .put("title", source.title())
        .put("publisher", source.publisher())
        .put("publishedOn", source.publishedOn())
        .put("quote", source.quote())
        .put("sample", source.sample())
        .document;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** What is not there is not stored. */
  private OutcomeDocument put(String field, @Nullable Object value) {
    if (value != null) document.put(field, value);
    return this;
  }
}

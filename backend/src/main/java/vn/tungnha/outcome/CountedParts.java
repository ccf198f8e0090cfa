package vn.tungnha.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.platform.Source;

/**
 * What of an outcome's version is counted, read by hand: a log of millions is read in a third of
 * the time that the converter takes. The rest of the record is empty; so are the deltas, unless
 * they were read too.
 */
final class CountedParts {
  static final List<String> FIELDS =
      List.of(
          "outcomeId",
          "version",
          "status",
          "campaignId",
          "teamId",
          "creditedTo",
          "areaId",
          "areaPath",
          "countedIn",
          "day",
          "figures",
          "source",
          "recordedAt");

  private final Function<Document, Source> sources;

  CountedParts(Function<Document, Source> sources) {
    this.sources = sources;
  }

  Outcome read(Document stored) {
    Document source = stored.get("source", Document.class);
    return new Outcome(
        stored.getString("_id"),
        stored.getString("outcomeId"),
        stored.getInteger("version"),
        OutcomeStatus.valueOf(stored.getString("status")),
        stored.getString("campaignId"),
        null,
        stored.getString("teamId"),
        stored.getList("creditedTo", String.class),
        stored.getString("areaId"),
        stored.getList("areaPath", String.class),
        stored.getList("countedIn", String.class),
        LocalDate.parse(stored.getString("day")),
        stored.getList("figures", Document.class).stream().map(CountedParts::figure).toList(),
        deltas(stored.get("deltas", Document.class)),
        List.of(),
        null,
        source == null ? null : sources.apply(source),
        "",
        "",
        stored.get("recordedAt", Date.class).toInstant(),
        null,
        "");
  }

  private static Figure figure(Document stored) {
    return new Figure(
        stored.getString("indicator"),
        IndicatorKind.valueOf(stored.getString("kind")),
        RollUp.valueOf(stored.getString("rollUp")),
        number(stored.get("value", Decimal128.class)),
        Qualifier.valueOf(stored.getString("qualifier")),
        day(stored.getString("asOf")));
  }

  private static Map<String, BigDecimal> deltas(@Nullable Document stored) {
    if (stored == null) return Map.of();
    Map<String, BigDecimal> deltas = HashMap.newHashMap(stored.size());
    stored.forEach((code, delta) -> deltas.put(code, number((Decimal128) delta)));
    return deltas;
  }

  private static BigDecimal number(Decimal128 stored) {
    return Objects.requireNonNull(stored).bigDecimalValue();
  }

  private static @Nullable LocalDate day(@Nullable String stored) {
    return stored == null ? null : LocalDate.parse(stored);
  }
}

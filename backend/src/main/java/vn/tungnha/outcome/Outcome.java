package vn.tungnha.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.field.FieldValue;

/**
 * One version of what a team achieved, where and when. Versions are only ever added: a correction
 * or withdrawal is the next one, with the difference to the one before, so that the sum of all
 * {@code deltas} is the sum of what holds. Campaign, place, team and day never change.
 *
 * @param key {@code _id}: the outcome's id for version 1, {@code <id>~<n>} for version n; it makes
 *     sending again and amending at the same time safe without any other unique index
 * @param outcomeId client-made, the same in all versions
 * @param creditedTo every team of a session that several forces held together, else the one team;
 *     null in outcomes from before teams were credited
 * @param areaPath from the country down to the outcome's area; the scope predicate reads it
 * @param countedIn the end of that path that counts: from the campaign's area down
 * @param figures as of this version; of a VOIDED one, what was withdrawn
 * @param deltas COUNT indicators' differences to the version before, by code
 * @param recorderId account that recorded version 1
 * @param recordedBy login of who made this version
 * @param contentHash of the input that made this version; tells sending again from a conflict
 */
@Document("outcomes")
public record Outcome(
    @Id String key,
    String outcomeId,
    int version,
    OutcomeStatus status,
    String campaignId,
    @Nullable String sessionId,
    @Nullable String teamId,
    @Nullable List<String> creditedTo,
    String areaId,
    List<String> areaPath,
    List<String> countedIn,
    LocalDate day,
    List<Figure> figures,
    Map<String, BigDecimal> deltas,
    List<FieldValue> values,
    @Nullable String note,
    @Nullable Source source,
    String recorderId,
    String recordedBy,
    Instant recordedAt,
    @Nullable String reason,
    String contentHash) {

  static String key(String outcomeId, int version) {
    return version == 1 ? outcomeId : outcomeId + "~" + version;
  }

  /** The id readers know. */
  public String id() {
    return outcomeId;
  }

  /** The teams that it counts for. */
  public List<String> credits() {
    if (creditedTo != null) return creditedTo;
    return teamId == null ? List.of() : List.of(teamId);
  }

  /** What counts of this version, by COUNT indicator; nothing once it is withdrawn. */
  public Map<String, BigDecimal> counts() {
    return status == OutcomeStatus.VOIDED ? Map.of() : countsOf(figures);
  }

  /** The GAUGE readings that hold of this version; none once it is withdrawn. */
  public List<Figure> readings() {
    if (status == OutcomeStatus.VOIDED) return List.of();
    return figures.stream().filter(figure -> figure.kind() == IndicatorKind.GAUGE).toList();
  }

  Outcome amended(
      List<Figure> figures,
      List<FieldValue> values,
      @Nullable String note,
      String reason,
      Actor by,
      Instant at,
      String contentHash) {
    refuseVoided();
    Map<String, BigDecimal> deltas = differences(countsOf(figures));
    return next(OutcomeStatus.AMENDED, figures, deltas, values, note, reason, by, at, contentHash);
  }

  Outcome voided(String reason, Actor by, Instant at, String contentHash) {
    refuseVoided();
    Map<String, BigDecimal> deltas = differences(Map.of());
    return next(OutcomeStatus.VOIDED, figures, deltas, values, note, reason, by, at, contentHash);
  }

  private void refuseVoided() {
    if (status == OutcomeStatus.VOIDED)
      throw Problem.of(ProblemCode.WRONG_STATE, "outcome.voided").withCurrent(this);
  }

  private Outcome next(
      OutcomeStatus status,
      List<Figure> figures,
      Map<String, BigDecimal> deltas,
      List<FieldValue> values,
      @Nullable String note,
      String reason,
      Actor by,
      Instant at,
      String contentHash) {
    return new Outcome(
        key(outcomeId, version + 1),
        outcomeId,
        version + 1,
        status,
        campaignId,
        sessionId,
        teamId,
        creditedTo,
        areaId,
        areaPath,
        countedIn,
        day,
        figures,
        deltas,
        values,
        note,
        source,
        recorderId,
        by.name(),
        at,
        reason,
        contentHash);
  }

  private Map<String, BigDecimal> differences(Map<String, BigDecimal> after) {
    Map<String, BigDecimal> before = counts();
    Set<String> codes = new HashSet<>(before.keySet());
    codes.addAll(after.keySet());
    Map<String, BigDecimal> differences = new TreeMap<>();
    for (String code : codes) {
      BigDecimal was = before.getOrDefault(code, BigDecimal.ZERO);
      BigDecimal difference = after.getOrDefault(code, BigDecimal.ZERO).subtract(was);
      if (difference.signum() != 0) differences.put(code, difference);
    }
    return differences;
  }

  static Map<String, BigDecimal> countsOf(List<Figure> figures) {
    Map<String, BigDecimal> counts = new TreeMap<>();
    for (Figure figure : figures)
      if (figure.kind() == IndicatorKind.COUNT) counts.put(figure.indicator(), figure.value());
    return counts;
  }

  /** Rows are the keys of what is read for many of them at once: not all parts, each time. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }
}

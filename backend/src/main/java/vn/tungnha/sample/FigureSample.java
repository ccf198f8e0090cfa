package vn.tungnha.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.campaign.target.NewTarget;
import vn.tungnha.campaign.target.Targets;
import vn.tungnha.outcome.FigureInput;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.outcome.Qualifier;
import vn.tungnha.outcome.RecordOutcomeInput;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.SourceInput;

/**
 * The figures of each report as readings of a campaign of its own, one outcome for each with the
 * sentence it stands in, and the targets it names. A figure without a number is left to the notes.
 */
@Component
class FigureSample {
  /**
   * When the facts were read: the day of readings whose report has no date at all. Their {@code
   * asOf} stays empty.
   */
  private static final LocalDate READ_ON = LocalDate.of(2026, 11, 22);

  private static final Map<String, Qualifier> QUALIFIERS =
      Map.of(
          "exact", Qualifier.EXACT,
          "min", Qualifier.EXACT,
          "max", Qualifier.EXACT,
          "more_than", Qualifier.MORE_THAN,
          "almost", Qualifier.ALMOST);

  private static final Map<String, String> METRICS =
      Map.of("villages_total", "VILLAGES", "communes_total", "COMMUNES");

  private static final Map<String, String> TEAM_FIGURES =
      Map.of(
          "members_per_team_min", "MEMBERS_PER_TEAM_MIN",
          "members_per_team_max", "MEMBERS_PER_TEAM_MAX",
          "members_per_team", "MEMBERS_PER_TEAM",
          "teams_per_village", "TEAMS_PER_VILLAGE",
          "members_besides_village_head_min", "MEMBERS_BESIDES_VILLAGE_HEAD_MIN",
          "operating_period", "OPERATING_YEARS");

  private final Campaigns campaigns;
  private final Targets targets;
  private final Outcomes outcomes;

  FigureSample(Campaigns campaigns, Targets targets, Outcomes outcomes) {
    this.campaigns = campaigns;
    this.targets = targets;
    this.outcomes = outcomes;
  }

  /** One figure: its indicator, the area's key, and the fact it stands in. */
  private record Told(String indicator, String place, JsonNode fact) {}

  void load(Actor actor, List<Report> reports) {
    for (Report report : reports) load(actor, report);
  }

  private void load(Actor actor, Report report) {
    String id = campaignId(report);
    String areaId = Reports.areaId(widest(report));
    Source source = report.source(report.facts().get("source"));
    String name = "Số liệu báo cáo: " + source.title();
    campaigns.create(
        actor,
        new NewCampaign(id, "SO_LIEU_BAO_CAO", name, areaId, null, null, null, null, true, source));
    told(report).forEach(told -> record(actor, report, id, told));
    report.section("indicators").forEach(fact -> assign(actor, report, id, fact));
  }

  static String campaignId(Report report) {
    return Ids.named("cmp", "sample/" + report.key());
  }

  /** A report that has figures of a wider area than its own place is about that one. */
  private static String widest(Report report) {
    List<String> places = told(report).map(Told::place).distinct().toList();
    return places.contains("bac-kan") ? "bac-kan" : report.place();
  }

  private static Stream<Told> told(Report report) {
    Stream<Told> indicators = told(report, "indicators", "code");
    Stream<Told> counts = told(report, "campaign_counts", "metric");
    Stream<Told> statistics = told(report, "unit_statistics", "metric");
    Stream<Told> teams = report.section("teams").stream().flatMap(team -> ofTeams(report, team));
    return Stream.of(indicators, counts, statistics, teams)
        .flatMap(stream -> stream)
        .filter(told -> isCounted(told.fact()));
  }

  /** Whether a fact has a number that can stand as a reading; a year is no quantity. */
  static boolean isCounted(JsonNode fact) {
    String metric = Report.optional(fact, "metric");
    return QUALIFIERS.containsKey(Report.text(fact, "qualifier"))
        && Report.optional(fact, "value") != null
        && (metric == null || !metric.endsWith("_year"));
  }

  private static Stream<Told> told(Report report, String section, String codeField) {
    return report.section(section).stream()
        .map(fact -> new Told(code(Report.text(fact, codeField)), report.placeOf(fact), fact));
  }

  private static String code(String metric) {
    return METRICS.getOrDefault(metric, metric.toUpperCase(Locale.ROOT));
  }

  private static Stream<Told> ofTeams(Report report, JsonNode team) {
    String level = Report.text(team, "type");
    String prefix = level.equals("ALL_LEVELS") ? "" : level + "_";
    String place = report.placeOf(team);
    Stream<Told> counts =
        Stream.of("team_count", "member_count")
            .flatMap(field -> told(team, field, prefix + code(field), place));
    Stream<Told> others =
        TEAM_FIGURES.entrySet().stream()
            .flatMap(entry -> told(team, entry.getKey(), entry.getValue(), place));
    return Stream.concat(counts, others);
  }

  private static Stream<Told> told(JsonNode team, String field, String indicator, String place) {
    JsonNode fact = team.get(field);
    return fact == null || !fact.isObject()
        ? Stream.empty()
        : Stream.of(new Told(indicator, place, fact));
  }

  private void record(Actor actor, Report report, String campaignId, Told told) {
    JsonNode fact = told.fact();
    BigDecimal value = new BigDecimal(Report.text(fact, "value"));
    LocalDate asOf = day(Report.optional(fact, "as_of"));
    Qualifier qualifier = QUALIFIERS.get(Report.text(fact, "qualifier"));
    outcomes.record(
        actor,
        new RecordOutcomeInput(
            Ids.named(
                "out", "sample/" + report.key() + "/" + told.place() + "/" + told.indicator()),
            campaignId,
            null,
            Reports.areaId(told.place()),
            null,
            Optional.ofNullable(asOf).orElseGet(() -> publishedOn(report)),
            List.of(new FigureInput(told.indicator(), value, qualifier, asOf)),
            null,
            Report.optional(fact, "as_of_text"),
            SourceInput.of(report.source(fact))));
  }

  private static LocalDate publishedOn(Report report) {
    LocalDate day = day(Report.optional(report.facts().get("source"), "published_on"));
    return day == null ? READ_ON : day;
  }

  private void assign(Actor actor, Report report, String campaignId, JsonNode fact) {
    String value = Report.optional(fact.get("target"), "value");
    if (value == null) return;
    targets.assign(
        actor,
        new NewTarget(
            campaignId,
            Reports.areaId(report.placeOf(fact)),
            Report.text(fact, "code"),
            new BigDecimal(value),
            null,
            null,
            report.source(fact.get("target"))));
  }

  /** A whole day; null for a month, a year, or nothing. */
  static @Nullable LocalDate day(@Nullable String written) {
    if (written == null) return null;
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException partial) {
      return null;
    }
  }
}

package vn.tungnha.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignTypes;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.Indicator;
import vn.tungnha.outcome.Figure;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.OutcomeFilter;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.platform.Problem;
import vn.tungnha.team.Team;
import vn.tungnha.team.Teams;

/** Outcomes; of one campaign, each of its indicators is a column, else they stand in one. */
@Component
class OutcomeExport implements ExportList {
  private static final List<String> BEFORE = List.of("day", "campaign", "area", "team", "status");
  private static final List<String> AFTER = List.of("note", "recordedBy", "recordedAt", "id");

  private final Outcomes outcomes;
  private final Campaigns campaigns;
  private final CampaignTypes types;
  private final Teams teams;
  private final Areas areas;

  OutcomeExport(
      Outcomes outcomes, Campaigns campaigns, CampaignTypes types, Teams teams, Areas areas) {
    this.outcomes = outcomes;
    this.campaigns = campaigns;
    this.types = types;
    this.teams = teams;
    this.areas = areas;
  }

  @Override
  public String name() {
    return "outcomes";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("areaId", "campaignId", "teamId", "sessionId", "mine");
  }

  @Override
  public Export<Outcome> open(Actor actor, ListQuery query, Wording wording) {
    OutcomeFilter filter =
        new OutcomeFilter(
            query.text("areaId"),
            query.text("campaignId"),
            query.text("teamId"),
            query.text("sessionId"),
            query.flag("mine"),
            null);
    Campaign campaign = filter.campaignId() == null ? null : find(actor, filter.campaignId());
    List<Indicator> apart = campaign == null ? List.of() : types.of(campaign).indicators();
    return new Export<>(
        wording.say("outcomes"),
        words(actor, filter, campaign, wording),
        headings(apart, wording),
        page -> outcomes.page(actor, filter, page),
        rows -> cells(actor, rows, apart, wording));
  }

  private Campaign find(Actor actor, String id) {
    return campaigns.find(actor, id).orElseThrow(() -> Problem.notFound().at("campaignId"));
  }

  private List<String> words(
      Actor actor, OutcomeFilter filter, @Nullable Campaign campaign, Wording wording) {
    FilterWords words =
        new FilterWords(wording)
            .area(areas, filter.areaId())
            .add("campaign", campaign == null ? null : campaign.name());
    if (filter.teamId() != null)
      words.add(
          "team",
          teams
              .find(actor, filter.teamId())
              .orElseThrow(() -> Problem.notFound().at("teamId"))
              .name());
    return words
        .add("session", filter.sessionId())
        .add("mine", Boolean.TRUE.equals(filter.mine()) ? "" : null)
        .parts();
  }

  private static List<String> headings(List<Indicator> apart, Wording wording) {
    List<String> titles = new ArrayList<>();
    BEFORE.forEach(column -> titles.add(wording.say("column." + column)));
    if (apart.isEmpty()) titles.add(wording.say("column.figures"));
    for (Indicator one : apart)
      titles.add(wording.in(one.name()) + " (" + wording.in(one.unit()) + ")");
    AFTER.forEach(column -> titles.add(wording.say("column." + column)));
    return titles;
  }

  private List<List<@Nullable Object>> cells(
      Actor actor, List<Outcome> rows, List<Indicator> apart, Wording wording) {
    Map<String, Campaign> of =
        campaigns.byIds(rows.stream().map(Outcome::campaignId).distinct().toList());
    Map<String, Team> who =
        teams.visible(
            actor, rows.stream().map(Outcome::teamId).filter(Objects::nonNull).distinct().toList());
    return rows.stream()
        .map(
            outcome ->
                cells(
                    outcome,
                    Objects.requireNonNull(of.get(outcome.campaignId())),
                    outcome.teamId() == null ? null : who.get(outcome.teamId()),
                    apart,
                    wording))
        .toList();
  }

  private List<@Nullable Object> cells(
      Outcome outcome,
      Campaign campaign,
      @Nullable Team team,
      List<Indicator> apart,
      Wording wording) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(outcome.day());
    cells.add(campaign.name());
    cells.add(areas.label(areas.require(outcome.areaId()), wording.locale()));
    cells.add(team == null ? null : team.name());
    cells.add(wording.word(outcome.status()));
    if (apart.isEmpty()) cells.add(together(outcome, campaign, wording));
    for (Indicator one : apart) cells.add(figure(outcome, one));
    cells.add(outcome.note());
    cells.add(outcome.recordedBy());
    cells.add(wording.time(outcome.recordedAt()));
    cells.add(outcome.id());
    return cells;
  }

  private static @Nullable Object figure(Outcome outcome, Indicator indicator) {
    return outcome.figures().stream()
        .filter(figure -> figure.indicator().equals(indicator.code()))
        .findFirst()
        .map(Figure::value)
        .orElse(null);
  }

  private String together(Outcome outcome, Campaign campaign, Wording wording) {
    return outcome.figures().stream()
        .map(figure -> said(figure, campaign, wording))
        .collect(Collectors.joining("; "));
  }

  private String said(Figure figure, Campaign campaign, Wording wording) {
    String name =
        types
            .of(campaign)
            .indicator(figure.indicator())
            .map(indicator -> wording.in(indicator.name()))
            .orElse(figure.indicator());
    return name + ": " + figure.value().toPlainString();
  }
}

package vn.tungnha.exchange.exports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.exchange.Wording;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.OutcomeFilter;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldOrder;
import vn.tungnha.team.Team;

/** Outcomes; of one campaign, each of its indicators is a column, else they stand in one. */
@Component
class OutcomeExport implements ExportList {
  private final ListParts lists;
  private final Outcomes outcomes;
  private final CampaignTypes types;

  OutcomeExport(ListParts lists, Outcomes outcomes, CampaignTypes types) {
    this.lists = lists;
    this.outcomes = outcomes;
    this.types = types;
  }

  /** An outcome and what it shows of its neighbours. */
  private record Result(Outcome outcome, Campaign campaign, @Nullable Team team, Figures figures) {}

  @Override
  public String name() {
    return "outcomes";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("areaId", "campaignId", "teamId", "sessionId", "mine", "fields", "orderByField");
  }

  @Override
  public Export<?> open(Actor actor, ListQuery query, Wording wording) {
    OutcomeFilter filter =
        new OutcomeFilter(
            query.text("areaId"),
            query.text("campaignId"),
            query.text("teamId"),
            query.text("sessionId"),
            query.flag("mine"),
            query.fields());
    FieldOrder byField = query.orderByField();
    CampaignType type =
        filter.campaignId() == null ? null : types.of(lists.campaign(actor, filter.campaignId()));
    List<FieldDefinition> fields =
        type == null ? types.everOf(null, CampaignType::outcomeFields) : type.outcomeFields();
    Rows<Result> rows =
        Rows.paged(
            page -> outcomes.page(actor, filter, byField, page), page -> together(actor, page));
    List<String> words =
        new FilterWords(lists, actor, wording)
            .area(filter.areaId())
            .campaign(filter.campaignId())
            .team(filter.teamId())
            .add("session", filter.sessionId())
            .flag("mine", filter.mine())
            .fields(fields, filter.fields(), byField)
            .parts();
    return new Export<>(
        wording.say("outcomes"),
        words,
        rows,
        columns(type, wording),
        new CustomColumns<>(actor, wording, fields, lists.names(), one -> kept(actor, one)));
  }

  private List<Result> together(Actor actor, List<Outcome> page) {
    Map<String, Campaign> campaigns = lists.campaignsOf(page, Outcome::campaignId);
    Map<String, Team> teams = lists.teamsOf(actor, page.stream().map(Outcome::teamId));
    return page.stream()
        .map(
            outcome -> {
              Campaign campaign = Objects.requireNonNull(campaigns.get(outcome.campaignId()));
              return new Result(
                  outcome,
                  campaign,
                  outcome.teamId() == null ? null : teams.get(outcome.teamId()),
                  Figures.of(outcome, types.of(campaign), types));
            })
        .toList();
  }

  private Columns<Result> columns(@Nullable CampaignType type, Wording wording) {
    Columns<Result> columns =
        new Columns<Result>(wording)
            .add("day", one -> one.outcome().day())
            .add("campaign", one -> one.campaign().name())
            .add("area", one -> lists.label(one.outcome().areaId(), wording))
            .add("team", one -> one.team() == null ? null : one.team().name())
            .add("status", one -> wording.word(one.outcome().status()));
    if (type == null) columns.add("figures", one -> one.figures().said(wording));
    else
      for (Indicator indicator : type.indicators())
        columns.titled(
            wording.said(indicator.name()) + " (" + wording.said(indicator.unit()) + ")",
            one -> one.figures().of(indicator));
    return columns
        .add("note", one -> one.outcome().note())
        .add("recordedBy", one -> one.outcome().recordedBy())
        .add("recordedAt", one -> wording.time(one.outcome().recordedAt()))
        .add("id", one -> one.outcome().id());
  }

  private CustomColumns.Kept kept(Actor actor, Result result) {
    Outcome outcome = result.outcome();
    return new CustomColumns.Kept(
        types.of(result.campaign()).outcomeFields(),
        outcome.values(),
        outcomes.showsPersonal(actor, outcome));
  }
}

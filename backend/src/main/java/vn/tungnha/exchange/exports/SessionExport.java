package vn.tungnha.exchange.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.exchange.Wording;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.session.Session;
import vn.tungnha.session.SessionFilter;
import vn.tungnha.session.SessionStatus;
import vn.tungnha.session.Sessions;
import vn.tungnha.session.Venue;
import vn.tungnha.session.Venues;
import vn.tungnha.team.Team;

/** Sessions of a window, day by day: worked out twice, as they are counted first. */
@Component
class SessionExport implements ExportList {
  private final ListParts lists;
  private final Sessions sessions;
  private final Venues venues;
  private final CampaignTypes types;

  SessionExport(ListParts lists, Sessions sessions, Venues venues, CampaignTypes types) {
    this.lists = lists;
    this.sessions = sessions;
    this.venues = venues;
    this.types = types;
  }

  /** A session and what it shows of its neighbours. */
  private record Evening(
      Session session, Campaign campaign, @Nullable Venue venue, List<Team> teams) {}

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("from", "to", "areaId", "campaignId", "teamId", "status", "fields");
  }

  @Override
  public Export<?> open(Actor actor, ListQuery query, Wording wording) {
    LocalDate from = query.requiredDay("from");
    LocalDate to = query.requiredDay("to");
    SessionFilter filter =
        new SessionFilter(
            query.text("areaId"),
            query.text("campaignId"),
            query.text("teamId"),
            query.several("status", SessionStatus.class),
            query.fields());
    List<FieldDefinition> fields = fieldsOf(actor, filter.campaignId());
    int total = sessions.byDay(actor, from, to, filter).mapToInt(List::size).sum();
    Stream<List<Evening>> evenings =
        sessions.byDay(actor, from, to, filter).map(day -> together(actor, day));
    List<String> words =
        new FilterWords(lists, actor, wording)
            .day("from", from)
            .day("to", to.minusDays(1))
            .area(filter.areaId())
            .campaign(filter.campaignId())
            .team(filter.teamId())
            .codes("status", filter.status())
            .fields(fields, filter.fields(), null)
            .parts();
    return new Export<>(
        wording.say("sessions"),
        words,
        new Rows<>(total, evenings.iterator()),
        columns(wording),
        new CustomColumns<>(actor, wording, fields, lists.names(), one -> kept(actor, one)));
  }

  private List<FieldDefinition> fieldsOf(Actor actor, @Nullable String campaignId) {
    return campaignId == null
        ? types.everOf(null, CampaignType::sessionFields)
        : types.of(lists.campaign(actor, campaignId)).sessionFields();
  }

  private List<Evening> together(Actor actor, List<Session> day) {
    if (day.isEmpty()) return List.of();
    Map<String, Campaign> campaigns = lists.campaignsOf(day, Session::campaignId);
    Map<String, Team> teams =
        lists.teamsOf(actor, day.stream().flatMap(session -> session.teamIds().stream()));
    Map<String, Venue> where =
        venues.visible(
            actor, day.stream().map(Session::venueId).filter(Objects::nonNull).distinct().toList());
    return day.stream()
        .map(
            session ->
                new Evening(
                    session,
                    Objects.requireNonNull(campaigns.get(session.campaignId())),
                    session.venueId() == null ? null : where.get(session.venueId()),
                    session.teamIds().stream()
                        .flatMap(id -> Stream.ofNullable(teams.get(id)))
                        .toList()))
        .toList();
  }

  private Columns<Evening> columns(Wording wording) {
    return new Columns<Evening>(wording)
        .add("date", one -> one.session().date())
        .add("startTime", one -> one.session().startTime())
        .add("minutes", one -> one.session().durationMinutes())
        .add("title", one -> one.session().title())
        .add("campaign", one -> one.campaign().name())
        .add("area", one -> lists.label(one.session().areaId(), wording))
        .add("venue", one -> one.venue() == null ? null : one.venue().name())
        .add("teamNames", one -> ListParts.names(one.teams().stream()))
        .add("status", one -> wording.word(one.session().status()))
        .add("headCount", one -> one.session().headCount())
        .add("cancelReason", one -> one.session().cancelReason())
        .add("id", one -> one.session().id());
  }

  private CustomColumns.Kept kept(Actor actor, Evening evening) {
    Session session = evening.session();
    return new CustomColumns.Kept(
        types.of(evening.campaign()).sessionFields(),
        session.values(),
        actor.seesPersonal(session.areaPath()));
  }
}

package vn.tungnha.exchange;

import java.time.LocalDate;
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
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.platform.Pages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.session.Session;
import vn.tungnha.session.SessionFilter;
import vn.tungnha.session.SessionStatus;
import vn.tungnha.session.Sessions;
import vn.tungnha.session.Venue;
import vn.tungnha.session.Venues;
import vn.tungnha.team.Team;
import vn.tungnha.team.Teams;

/** Sessions of a window, as their list: it is expanded as a whole, and cut off nowhere. */
@Component
class SessionExport implements ExportList {
  private static final List<String> COLUMNS =
      List.of(
          "date",
          "startTime",
          "minutes",
          "title",
          "campaign",
          "area",
          "venue",
          "teamNames",
          "status",
          "headCount",
          "cancelReason",
          "id");

  private final Sessions sessions;
  private final Venues venues;
  private final Campaigns campaigns;
  private final Teams teams;
  private final Areas areas;
  private final Pages pages;

  SessionExport(
      Sessions sessions,
      Venues venues,
      Campaigns campaigns,
      Teams teams,
      Areas areas,
      Pages pages) {
    this.sessions = sessions;
    this.venues = venues;
    this.campaigns = campaigns;
    this.teams = teams;
    this.areas = areas;
    this.pages = pages;
  }

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("from", "to", "areaId", "campaignId", "teamId", "status");
  }

  @Override
  public Export<Session> open(Actor actor, ListQuery query, Wording wording) {
    LocalDate from = query.requiredDay("from");
    LocalDate to = query.requiredDay("to");
    SessionFilter filter =
        new SessionFilter(
            query.text("areaId"),
            query.text("campaignId"),
            query.text("teamId"),
            query.several("status", SessionStatus.class),
            null);
    List<String> words = words(actor, from, to, filter, wording);
    List<Session> all = sessions.list(actor, from, to, filter);
    if (all.size() >= Sessions.MAX_SHOWN)
      throw Problem.of(ProblemCode.OVER_LIMIT, "exchange.tooManySessions", Sessions.MAX_SHOWN)
          .at("to");
    return new Export<>(
        wording.say("sessions"),
        words,
        COLUMNS.stream().map(column -> wording.say("column." + column)).toList(),
        page -> pages.of(all, Session::id, page, "session export"),
        rows -> cells(actor, rows, wording));
  }

  private List<String> words(
      Actor actor, LocalDate from, LocalDate to, SessionFilter filter, Wording wording) {
    List<SessionStatus> status = filter.status();
    FilterWords words =
        new FilterWords(wording)
            .add("from", wording.day(from))
            .add("to", wording.day(to.minusDays(1)))
            .area(areas, filter.areaId());
    if (filter.campaignId() != null)
      words.add("campaign", campaignOf(actor, filter.campaignId()).name());
    if (filter.teamId() != null) words.add("team", teamOf(actor, filter.teamId()).name());
    if (status != null)
      words.add("status", status.stream().map(wording::word).collect(Collectors.joining(", ")));
    return words.parts();
  }

  private Campaign campaignOf(Actor actor, String id) {
    return campaigns.find(actor, id).orElseThrow(() -> Problem.notFound().at("campaignId"));
  }

  private Team teamOf(Actor actor, String id) {
    return teams.find(actor, id).orElseThrow(() -> Problem.notFound().at("teamId"));
  }

  private List<List<@Nullable Object>> cells(Actor actor, List<Session> rows, Wording wording) {
    Map<String, Campaign> of =
        campaigns.byIds(rows.stream().map(Session::campaignId).distinct().toList());
    Map<String, Team> who =
        teams.visible(actor, rows.stream().flatMap(s -> s.teamIds().stream()).distinct().toList());
    Map<String, Venue> where =
        venues.visible(
            actor,
            rows.stream().map(Session::venueId).filter(Objects::nonNull).distinct().toList());
    return rows.stream().map(session -> cells(session, of, who, where, wording)).toList();
  }

  private List<@Nullable Object> cells(
      Session session,
      Map<String, Campaign> of,
      Map<String, Team> who,
      Map<String, Venue> where,
      Wording wording) {
    Venue venue = session.venueId() == null ? null : where.get(session.venueId());
    Campaign campaign = of.get(session.campaignId());
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(session.date());
    cells.add(session.startTime());
    cells.add(session.durationMinutes());
    cells.add(session.title());
    cells.add(campaign == null ? null : campaign.name());
    cells.add(areas.label(areas.require(session.areaId()), wording.locale()));
    cells.add(venue == null ? null : venue.name());
    cells.add(
        session.teamIds().stream()
            .filter(who::containsKey)
            .map(id -> Objects.requireNonNull(who.get(id)).name())
            .collect(Collectors.joining("; ")));
    cells.add(wording.word(session.status()));
    cells.add(session.headCount());
    cells.add(session.cancelReason());
    cells.add(session.id());
    return cells;
  }
}

package vn.tungnha.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.team.Team;
import vn.tungnha.team.Teams;

/** What a schedule has to keep to: its campaign, its places, its teams and venues. */
@Component
class SchedulingRules {
  static final int MIN_MINUTES = 10;
  static final int MAX_MINUTES = 720;
  static final int MAX_PLACES = 200;
  static final int MAX_SESSIONS = 5_000;
  static final int MAX_TEAMS = 50;
  static final int MAX_CAMPAIGN_TEAMS = 500;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  private final Areas areas;
  private final Teams teams;
  private final Venues venues;

  SchedulingRules(Areas areas, Teams teams, Venues venues) {
    this.areas = areas;
    this.teams = teams;
    this.venues = venues;
  }

  static void refuseClosed(Campaign campaign) {
    if (!SessionPolicy.isOpen(campaign))
      throw Problem.of(ProblemCode.WRONG_STATE, "session.campaignClosed", campaign.name());
  }

  /** An area out of sight is not found, one in sight not the actor's to plan in. */
  static void refuseUnmanaged(Actor actor, List<String> areaPath, String... path) {
    if (!actor.sees(areaPath)) throw Problem.notFound().at(path);
    if (!SessionPolicy.mayManage(actor, areaPath)) throw Problem.forbidden().at(path);
  }

  static void checkMinutes(int minutes) {
    if (minutes < MIN_MINUTES || minutes > MAX_MINUTES)
      throw Problem.of(ProblemCode.INVALID_VALUE, "session.minutes", MIN_MINUTES, MAX_MINUTES)
          .at("durationMinutes");
  }

  static void checkDay(LocalDate day, String... path) {
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST))
      throw Problem.of(ProblemCode.INVALID_VALUE).at(path);
  }

  /** Inside the campaign's period; a bound that is not known is open. */
  static void checkPeriod(Campaign campaign, LocalDate day, String... path) {
    LocalDate starts = campaign.startsOn();
    LocalDate ends = campaign.endsOn();
    if ((starts == null || !day.isBefore(starts)) && (ends == null || !day.isAfter(ends))) return;
    throw Problem.of(
            ProblemCode.INVALID_PERIOD,
            "session.outsideCampaign",
            Wording.day(day),
            campaign.name(),
            bound(starts),
            bound(ends))
        .at(path);
  }

  static void checkSize(int sessions) {
    if (sessions > MAX_SESSIONS)
      throw Problem.of(ProblemCode.INVALID_RECURRENCE, "session.tooMany", sessions, MAX_SESSIONS)
          .at("recurrence");
  }

  /** Places of the campaign's area where the actor may schedule, numbered as given. */
  List<SeriesPlace> places(Actor actor, Campaign campaign, List<SeriesPlaceInput> given) {
    if (given.isEmpty() || given.size() > MAX_PLACES)
      throw Problem.of(ProblemCode.INVALID_VALUE, "session.places", MAX_PLACES).at("places");
    List<SeriesPlace> places = new ArrayList<>();
    for (int no = 0; no < given.size(); no++) places.add(place(actor, campaign, given.get(no), no));
    return places;
  }

  private SeriesPlace place(Actor actor, Campaign campaign, SeriesPlaceInput given, int no) {
    String[] path = {"places", String.valueOf(no), "areaId"};
    List<String> areaPath = areas.require(given.areaId(), path).path();
    refuseUnmanaged(actor, areaPath, path);
    if (!areaPath.contains(campaign.areaId()))
      throw Problem.of(ProblemCode.INVALID_VALUE, "session.placeOutside", campaign.name()).at(path);
    List<String> teamIds = Objects.requireNonNullElse(given.teamIds(), List.of());
    return new SeriesPlace(
        no,
        given.areaId(),
        areaPath,
        given.venueId(),
        distinct(teamIds, "places", String.valueOf(no), "teamIds"));
  }

  static List<String> distinct(List<String> teamIds, String... path) {
    if (teamIds.size() > MAX_TEAMS)
      throw Problem.of(ProblemCode.INVALID_VALUE, "session.teams", MAX_TEAMS).at(path);
    return teamIds.stream().distinct().toList();
  }

  /** The teams exist for the actor and work on that day; the problem's path ends in their index. */
  void checkTeams(Actor actor, List<String> teamIds, LocalDate lastDay, String... path) {
    checkTeams(teams.visible(actor, teamIds), teamIds, lastDay, path);
  }

  /** The same for all places with one query for teams and one for venues. */
  void checkPlaces(Actor actor, Campaign campaign, SessionSeries series) {
    Map<String, Team> seen = teams.visible(actor, teamIds(series));
    Map<String, Venue> seenVenues = venues.visible(actor, venueIds(series));
    for (SeriesPlace place : series.places()) {
      String no = String.valueOf(place.no());
      checkTeams(seen, place.teamIds(), series.lastDate(), "places", no, "teamIds");
      if (place.venueId() != null)
        checkVenue(campaign, seenVenues.get(place.venueId()), "places", no, "venueId");
    }
  }

  /** Teams that work today inside the campaign's area. */
  void checkCampaignTeams(Actor actor, Campaign campaign, List<String> teamIds, LocalDate today) {
    if (teamIds.size() > MAX_CAMPAIGN_TEAMS)
      throw Problem.of(ProblemCode.INVALID_VALUE, "session.teams", MAX_CAMPAIGN_TEAMS)
          .at("teamIds");
    Map<String, Team> seen = teams.visible(actor, teamIds);
    checkTeams(seen, teamIds, today, "teamIds");
    for (int i = 0; i < teamIds.size(); i++) {
      Team team = Objects.requireNonNull(seen.get(teamIds.get(i)));
      if (!team.areaPath().contains(campaign.areaId()))
        throw Problem.of(
                ProblemCode.INVALID_VALUE, "session.teamOutside", team.name(), campaign.name())
            .at("teamIds", String.valueOf(i));
    }
  }

  void checkVenue(Actor actor, Campaign campaign, String venueId, String... path) {
    checkVenue(campaign, venues.visible(actor, List.of(venueId)).get(venueId), path);
  }

  private static void checkVenue(Campaign campaign, @Nullable Venue venue, String... path) {
    if (venue == null) throw Problem.notFound().at(path);
    if (!venue.areaPath().contains(campaign.areaId()))
      throw Problem.of(ProblemCode.INVALID_VALUE, "session.venueOutside", venue.name()).at(path);
  }

  private static void checkTeams(
      Map<String, Team> seen, List<String> teamIds, LocalDate lastDay, String... path) {
    for (int i = 0; i < teamIds.size(); i++) {
      String[] at = below(path, i);
      Team team = seen.get(teamIds.get(i));
      if (team == null) throw Problem.notFound().at(at);
      if (team.disbandedOn() != null && !team.disbandedOn().isAfter(lastDay))
        throw Problem.of(
                ProblemCode.WRONG_STATE,
                "session.teamDisbanded",
                team.name(),
                Wording.day(team.disbandedOn()))
            .at(at);
    }
  }

  private static Set<String> teamIds(SessionSeries series) {
    return series.places().stream()
        .flatMap(place -> place.teamIds().stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> venueIds(SessionSeries series) {
    Set<String> ids = new HashSet<>();
    for (SeriesPlace place : series.places()) if (place.venueId() != null) ids.add(place.venueId());
    return ids;
  }

  private static String[] below(String[] path, int index) {
    String[] longer = Arrays.copyOf(path, path.length + 1);
    longer[path.length] = String.valueOf(index);
    return longer;
  }

  private static String bound(@Nullable LocalDate day) {
    return day == null ? "…" : Wording.day(day);
  }
}

package vn.tungnha.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.platform.Ids;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamInput;
import vn.tungnha.team.Teams;

/** "Mỗi đêm 1 giờ" in Đại Thạnh: a campaign and five villages, new ones for each test. */
class SessionFixture {
  static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
  static final LocalTime EVENING = LocalTime.of(19, 30);

  private static final List<Area> VILLAGES =
      List.of(
          TestAreas.TAY_LE,
          TestAreas.HANH_TAY,
          village("An Bằng"),
          village("Hanh Đông"),
          village("Mỹ Lễ"));

  private final Areas areas;
  private final Teams teams;
  private final Venues venues;
  private final Campaigns campaigns;
  private final Scheduling scheduling;

  SessionFixture(
      Areas areas, Teams teams, Venues venues, Campaigns campaigns, Scheduling scheduling) {
    this.areas = areas;
    this.teams = teams;
    this.venues = venues;
    this.campaigns = campaigns;
    this.scheduling = scheduling;
  }

  void areas() {
    List<Area> wanted = new ArrayList<>(TestAreas.ALL);
    wanted.addAll(VILLAGES.subList(2, 5));
    List<Area> missing = wanted.stream().filter(area -> areas.find(area.id()).isEmpty()).toList();
    if (!missing.isEmpty()) areas.add(missing);
  }

  /** Active from 15 November to the end of the year. */
  Campaign campaign() {
    return campaign("Mỗi đêm 1 giờ", TestAreas.DAI_THANH, TestActors.ORGANISER);
  }

  Campaign campaign(String name, Area area, Actor actor) {
    return campaigns.create(
        actor,
        new NewCampaign(
            fresh("cmp"),
            "MOI_DEM_1_GIO",
            name,
            area.id(),
            LocalDate.of(2026, 11, 15),
            LocalDate.of(2026, 12, 31),
            null,
            null,
            true,
            null));
  }

  List<Village> villages() {
    return VILLAGES.stream().map(this::village).toList();
  }

  Village village(Area area) {
    return new Village(area, team(area), house(area));
  }

  Team team(Area area) {
    return teams.found(
        TestActors.ORGANISER,
        new TeamInput.Found(
            fresh("tea"),
            "CNSCD_VILLAGE",
            "Tổ CNSCĐ " + area.name().replace("Thôn", "thôn"),
            area.id(),
            null,
            null,
            null,
            null));
  }

  Venue house(Area area) {
    return venues.add(
        TestActors.ORGANISER,
        new AddVenueInput(
            fresh("ven"), VenueKind.CULTURE_HOUSE, "Nhà văn hoá " + area.name(), area.id(), null));
  }

  /** Fourteen evenings at 19:30 for an hour. */
  ScheduleSessionsInput evenings(Campaign campaign, List<SeriesPlaceInput> places) {
    return schedule(campaign, FIRST, EVENING, daily(14), places);
  }

  SessionSeries fourteenEvenings(Campaign campaign, List<Village> villages) {
    return scheduling.schedule(
        TestActors.ORGANISER, evenings(campaign, villages.stream().map(Village::place).toList()));
  }

  SessionSeries once(Campaign campaign, LocalDate day, LocalTime time, SeriesPlaceInput place) {
    return scheduling.schedule(
        TestActors.ORGANISER, schedule(campaign, day, time, onceOnly(), List.of(place)));
  }

  static ScheduleSessionsInput schedule(
      Campaign campaign,
      LocalDate first,
      LocalTime time,
      RecurrenceInput recurrence,
      List<SeriesPlaceInput> places) {
    return new ScheduleSessionsInput(
        fresh("ser"), campaign.id(), null, first, time, 60, recurrence, places);
  }

  static RecurrenceInput daily(int count) {
    return new RecurrenceInput(Frequency.DAILY, 1, null, null, count, null);
  }

  static RecurrenceInput onceOnly() {
    return new RecurrenceInput(Frequency.ONCE, 1, null, null, null, null);
  }

  /** The session of a series at a place on a day. */
  static String id(SessionSeries series, int place, LocalDate day) {
    return new SessionId(series.id(), place, day).toString();
  }

  static String fresh(String prefix) {
    return Ids.fresh(prefix, Instant.now());
  }

  private static Area village(String name) {
    return Area.below(TestAreas.DAI_THANH, Ids.named("are", "test/" + name), "Thôn", name, true);
  }
}

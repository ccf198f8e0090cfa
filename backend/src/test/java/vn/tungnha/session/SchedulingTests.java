package vn.tungnha.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.session.SessionFixture.EVENING;
import static vn.tungnha.session.SessionFixture.FIRST;
import static vn.tungnha.session.SessionFixture.daily;
import static vn.tungnha.session.SessionFixture.fresh;
import static vn.tungnha.session.SessionFixture.id;
import static vn.tungnha.session.SessionFixture.onceOnly;
import static vn.tungnha.session.SessionFixture.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.session.SessionInput.MoveSessionInput;
import vn.tungnha.session.SessionInput.SessionStepInput;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamInput;

class SchedulingTests extends SessionTest {

  @Test
  void schedulesFourteenEveningsInFiveVillagesAsOneDocument() {
    Campaign campaign = fixture.campaign();
    long before = revisions.current(campaign.id());

    SessionSeries series = fixture.fourteenEvenings(campaign, fixture.villages());

    assertThat(series.sessionCount()).isEqualTo(70);
    assertThat(series.title()).isEqualTo("Mỗi đêm 1 giờ");
    assertThat(series.lastDate()).isEqualTo("2026-12-05");
    List<Session> all = all(TestActors.ORGANISER, campaign);
    assertThat(all).hasSize(70).extracting(Session::id).doesNotHaveDuplicates();
    assertThat(all.subList(0, 5))
        .extracting(session -> areas.require(session.areaId()).name())
        .containsExactly(
            "Thôn An Bằng", "Thôn Hanh Đông", "Thôn Hanh Tây", "Thôn Mỹ Lễ", "Thôn Tây Lễ");
    assertThat(all.getFirst().startsAt()).isEqualTo("2026-11-22T12:30:00Z");
    assertThat(all.getFirst().endsAt()).isEqualTo("2026-11-22T13:30:00Z");
    assertThat(count(TestActors.ORGANISER, campaign)).isEqualTo(new SessionCount(70, 0, 0));
    assertThat(stored(campaign)).isEqualTo(1);
    assertThat(revisions.current(campaign.id())).isEqualTo(before + 1);
  }

  @Test
  void schedulesTuesdaysAndThursdaysUntilADay() {
    Campaign campaign = fixture.campaign();
    Village village = fixture.village(TestAreas.TAY_LE);
    var rule =
        new RecurrenceInput(
            Frequency.WEEKLY,
            1,
            List.of(DayOfWeek.THURSDAY, DayOfWeek.TUESDAY),
            LocalDate.of(2026, 12, 10),
            null,
            List.of(LocalDate.of(2026, 12, 1)));

    scheduling.schedule(
        TestActors.ORGANISER, schedule(campaign, FIRST, EVENING, rule, List.of(village.place())));

    assertThat(all(TestActors.ORGANISER, campaign))
        .extracting(session -> session.date().toString())
        .containsExactly("2026-11-24", "2026-11-26", "2026-12-03", "2026-12-08", "2026-12-10");
  }

  @Test
  void answersARepeatedScheduleWithWhatIsStored() {
    Campaign campaign = fixture.campaign();
    var input = fixture.evenings(campaign, List.of(fixture.village(TestAreas.TAY_LE).place()));
    SessionSeries first = scheduling.schedule(TestActors.ORGANISER, input);
    long revision = revisions.current(campaign.id());

    assertThat(scheduling.schedule(TestActors.ORGANISER, input)).isEqualTo(first);

    assertThat(revisions.current(campaign.id())).isEqualTo(revision);
    var other =
        new ScheduleSessionsInput(
            input.id(),
            campaign.id(),
            null,
            FIRST,
            LocalTime.of(18, 0),
            60,
            daily(14),
            input.places());
    assertThat(refusal(() -> scheduling.schedule(TestActors.ORGANISER, other)).code())
        .isEqualTo(ProblemCode.IDEMPOTENCY_CONFLICT);
    assertThat(stored(campaign)).isEqualTo(1);
  }

  @Test
  void refusesATeamBookedTwiceByName() {
    Campaign campaign = fixture.campaign();
    Village village = fixture.village(TestAreas.TAY_LE);
    fixture.fourteenEvenings(campaign, List.of(village));
    var market = new SeriesPlaceInput(TestAreas.HANH_TAY.id(), null, List.of(village.team().id()));

    Problem problem =
        refusal(
            () -> fixture.once(campaign, LocalDate.of(2026, 11, 24), LocalTime.of(20, 29), market));

    assertThat(problem.code()).isEqualTo(ProblemCode.TEAM_BOOKED);
    assertThat(problem.path()).containsExactly("places", "0", "teamIds", "0");
    assertThat(say(problem, "vi"))
        .isEqualTo("Tổ CNSCĐ thôn Tây Lễ đã có buổi “Mỗi đêm 1 giờ” lúc 19:30 ngày 24/11/2026.");
    assertThat(say(problem, "en"))
        .isEqualTo(
            "Tổ CNSCĐ thôn Tây Lễ already has the session “Mỗi đêm 1 giờ” at 19:30 on 24/11/2026.");
    assertThat(stored(campaign)).isEqualTo(1);
  }

  @Test
  void refusesAVenueBookedTwiceByName() {
    Campaign campaign = fixture.campaign();
    Village village = fixture.village(TestAreas.TAY_LE);
    fixture.fourteenEvenings(campaign, List.of(village));
    Campaign other = fixture.campaign("TĐA06 3+", TestAreas.DAI_THANH, TestActors.ORGANISER);
    var place = new SeriesPlaceInput(TestAreas.TAY_LE.id(), village.house().id(), List.of());

    Problem problem = refusal(() -> fixture.once(other, FIRST, LocalTime.of(18, 31), place));

    assertThat(problem.code()).isEqualTo(ProblemCode.VENUE_BOOKED);
    assertThat(problem.path()).containsExactly("places", "0", "venueId");
    assertThat(say(problem, "vi"))
        .isEqualTo("Nhà văn hoá Thôn Tây Lễ đã có buổi “Mỗi đêm 1 giờ” lúc 19:30 ngày 22/11/2026.");
    assertThat(say(problem, "en"))
        .isEqualTo(
            "Nhà văn hoá Thôn Tây Lễ already has the session “Mỗi đêm 1 giờ” at 19:30 on"
                + " 22/11/2026.");
    assertThat(stored(other)).isZero();
  }

  @Test
  void tellsTheFirstTenClashesTogether() {
    Campaign campaign = fixture.campaign();
    List<Village> villages = fixture.villages();
    fixture.fourteenEvenings(campaign, villages);

    Problem problem = refusal(() -> fixture.fourteenEvenings(campaign, villages));

    assertThat(problem.each()).hasSize(10);
    assertThat(problem.each())
        .extracting(Problem::code)
        .containsOnly(ProblemCode.TEAM_BOOKED, ProblemCode.VENUE_BOOKED);
    assertThat(problem.each().get(9).path()).containsExactly("places", "4", "teamIds", "0");
    assertThat(stored(campaign)).isEqualTo(1);
  }

  @Test
  void refusesOneTeamAtTwoPlacesOfTheSameSchedule() {
    Campaign campaign = fixture.campaign();
    Team team = fixture.team(TestAreas.TAY_LE);
    var places =
        List.of(
            new SeriesPlaceInput(TestAreas.TAY_LE.id(), null, List.of(team.id())),
            new SeriesPlaceInput(TestAreas.HANH_TAY.id(), null, List.of(team.id())));

    Problem problem =
        refusal(
            () ->
                scheduling.schedule(
                    TestActors.ORGANISER, schedule(campaign, FIRST, EVENING, daily(1), places)));

    assertThat(problem.code()).isEqualTo(ProblemCode.TEAM_BOOKED);
    assertThat(problem.path()).containsExactly("places", "1", "teamIds", "0");
    assertThat(stored(campaign)).isZero();
  }

  @Test
  void allowsOneRightAfterTheOther() {
    Campaign campaign = fixture.campaign();
    Village village = fixture.village(TestAreas.TAY_LE);

    fixture.once(campaign, FIRST, LocalTime.of(19, 30), village.place());
    fixture.once(campaign, FIRST, LocalTime.of(20, 30), village.place());
    fixture.once(campaign, FIRST, LocalTime.of(18, 30), village.place());

    assertThat(count(TestActors.ORGANISER, campaign)).isEqualTo(new SessionCount(3, 0, 0));
  }

  @Test
  void seesAClashPastMidnight() {
    Campaign campaign = fixture.campaign();
    Village village = fixture.village(TestAreas.TAY_LE);
    fixture.once(campaign, FIRST, LocalTime.of(23, 30), village.place());

    assertThat(
            refusal(
                    () ->
                        fixture.once(
                            campaign, FIRST.plusDays(1), LocalTime.of(0, 29), village.place()))
                .code())
        .isEqualTo(ProblemCode.VENUE_BOOKED);
    fixture.once(campaign, FIRST.plusDays(1), LocalTime.of(0, 30), village.place());
    assertThat(count(TestActors.ORGANISER, campaign).planned()).isEqualTo(2);
  }

  @Test
  void saysNothingOfASessionElsewhereThatTheActorMayNotSee() {
    Campaign province = fixture.campaign("Chợ 4.0", TestAreas.QUANG_NAM, TestActors.PROVINCE_ADMIN);
    Village village = fixture.village(TestAreas.TAY_LE);
    scheduling.schedule(
        TestActors.PROVINCE_ADMIN,
        schedule(
            province,
            FIRST,
            EVENING,
            onceOnly(),
            List.of(
                new SeriesPlaceInput(
                    TestAreas.DAI_HONG.id(), null, List.of(village.team().id())))));

    Problem problem =
        refusal(() -> fixture.once(fixture.campaign(), FIRST, EVENING, village.place()));

    assertThat(say(problem, "vi"))
        .isEqualTo("Tổ CNSCĐ thôn Tây Lễ đã có buổi khác lúc 19:30 ngày 22/11/2026.");
  }

  @Test
  void refusesDaysOutsideTheCampaign() {
    Campaign campaign = fixture.campaign();
    var places = List.of(fixture.village(TestAreas.TAY_LE).place());

    Problem late =
        refusal(
            () ->
                scheduling.schedule(
                    TestActors.ORGANISER,
                    schedule(campaign, LocalDate.of(2026, 12, 31), EVENING, daily(2), places)));
    Problem early =
        refusal(
            () ->
                scheduling.schedule(
                    TestActors.ORGANISER,
                    schedule(campaign, LocalDate.of(2026, 11, 14), EVENING, daily(2), places)));

    assertThat(late.code()).isEqualTo(ProblemCode.INVALID_PERIOD);
    assertThat(late.path()).containsExactly("recurrence");
    assertThat(say(late, "vi"))
        .isEqualTo(
            "Ngày 01/01/2027 nằm ngoài thời gian của “Mỗi đêm 1 giờ” (15/11/2026 – 31/12/2026).");
    assertThat(early.path()).containsExactly("firstDate");
    assertThat(stored(campaign)).isZero();
  }

  @Test
  void refusesAClosedCampaignButAnswersWhatWasSentBefore() {
    Campaign campaign = fixture.campaign();
    var input = fixture.evenings(campaign, List.of(fixture.village(TestAreas.TAY_LE).place()));
    SessionSeries series = scheduling.schedule(TestActors.ORGANISER, input);
    campaigns.close(TestActors.ORGANISER, campaign.id(), campaign.version());

    assertThat(scheduling.schedule(TestActors.ORGANISER, input)).isEqualTo(series);
    Problem problem =
        refusal(
            () ->
                fixture.once(campaign, FIRST, EVENING, fixture.village(TestAreas.TAY_LE).place()));
    assertThat(problem.code()).isEqualTo(ProblemCode.WRONG_STATE);
    assertThat(say(problem, "vi"))
        .isEqualTo("Chiến dịch “Mỗi đêm 1 giờ” đã đóng nên không sửa lịch được nữa.");
    assertThat(stored(campaign)).isEqualTo(1);
  }

  @Test
  void refusesPlacesTeamsAndVenuesThatDoNotBelong() {
    Campaign campaign = fixture.campaign();
    Village village = fixture.village(TestAreas.TAY_LE);
    Team gone = fixture.team(TestAreas.TAY_LE);
    teams.disband(
        TestActors.ORGANISER,
        new TeamInput.Disband(gone.id(), gone.version(), LocalDate.of(2026, 11, 23)));

    assertThat(refused(campaign, TestAreas.BOC_BO.id(), null).code())
        .isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(
            refusal(
                    () ->
                        scheduling.schedule(
                            TestActors.PROVINCE_ADMIN,
                            schedule(
                                campaign,
                                FIRST,
                                EVENING,
                                onceOnly(),
                                List.of(
                                    new SeriesPlaceInput(TestAreas.DAI_HONG.id(), null, null)))))
                .code())
        .isEqualTo(ProblemCode.INVALID_VALUE);
    assertThat(refused(campaign, fresh("are"), null).code()).isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(refused(campaign, TestAreas.TAY_LE.id(), fresh("ven")).path())
        .containsExactly("places", "0", "venueId");
    assertThat(refused(campaign, TestAreas.TAY_LE.id(), null, village.team().id(), fresh("tea")))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND))
        .satisfies(
            problem -> assertThat(problem.path()).containsExactly("places", "0", "teamIds", "1"));
    assertThat(refused(campaign, TestAreas.TAY_LE.id(), null, gone.id()))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.WRONG_STATE))
        .satisfies(
            problem ->
                assertThat(say(problem, "vi"))
                    .isEqualTo("Tổ CNSCĐ thôn Tây Lễ đã dừng hoạt động từ ngày 23/11/2026."));
    assertThat(stored(campaign)).isZero();
  }

  @Test
  void refusesTooManyPlacesOrSessionsAndBadLengths() {
    Campaign campaign = fixture.campaign();
    var anywhere = new SeriesPlaceInput(TestAreas.TAY_LE.id(), null, null);

    assertThat(
            refusal(() -> many(campaign, daily(1), Collections.nCopies(201, anywhere), 60)).path())
        .containsExactly("places");
    assertThat(refusal(() -> many(campaign, daily(1), List.of(), 60)).path())
        .containsExactly("places");
    assertThat(
            refusal(() -> many(campaign, daily(26), Collections.nCopies(200, anywhere), 60)).code())
        .isEqualTo(ProblemCode.INVALID_RECURRENCE);
    assertThat(refusal(() -> many(campaign, daily(1), List.of(anywhere), 9)).path())
        .containsExactly("durationMinutes");
    assertThat(refusal(() -> many(campaign, daily(1), List.of(anywhere), 721)).path())
        .containsExactly("durationMinutes");
    assertThat(stored(campaign)).isZero();

    assertThat(many(campaign, daily(25), Collections.nCopies(200, anywhere), 720).sessionCount())
        .isEqualTo(5_000);
  }

  @Test
  void letsOnlyOrganisersOfThePlaceSchedule() {
    Campaign campaign = fixture.campaign();
    var input = fixture.evenings(campaign, List.of(fixture.village(TestAreas.TAY_LE).place()));

    for (var actor : List.of(TestActors.TEAM_LEAD, TestActors.MEMBER, TestActors.VIEWER))
      assertThat(refusal(() -> scheduling.schedule(actor, input)).code())
          .isEqualTo(ProblemCode.FORBIDDEN);
    assertThat(refusal(() -> scheduling.schedule(TestActors.OTHER_ORGANISER, input)).code())
        .isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(stored(campaign)).isZero();
  }

  @Test
  void endsASeriesFromADayOn() {
    Campaign campaign = fixture.campaign();
    List<Village> villages = fixture.villages();
    SessionSeries series = fixture.fourteenEvenings(campaign, villages);
    LocalDate from = LocalDate.of(2026, 12, 1);
    changes.move(
        TestActors.ORGANISER,
        new MoveSessionInput(
            id(series, 0, FIRST), 0, LocalDate.of(2026, 12, 20), EVENING, null, null));
    changes.move(
        TestActors.ORGANISER,
        new MoveSessionInput(
            id(series, 1, LocalDate.of(2026, 12, 5)), 0, FIRST, LocalTime.of(8, 0), null, null));

    SessionSeries ended =
        scheduling.end(
            TestActors.ORGANISER, new EndSeriesInput(series.id(), series.version(), from));

    // 9 evenings of 5 before, one of them moved past the end, one of the end moved before it
    assertThat(count(TestActors.ORGANISER, campaign)).isEqualTo(new SessionCount(45, 0, 25));
    assertThat(ended.version()).isEqualTo(series.version() + 1);
    assertThat(
            scheduling.end(
                TestActors.ORGANISER, new EndSeriesInput(series.id(), series.version(), from)))
        .isEqualTo(ended);
    assertThat(
            refusal(
                    () ->
                        scheduling.end(
                            TestActors.ORGANISER,
                            new EndSeriesInput(series.id(), series.version(), FIRST)))
                .code())
        .isEqualTo(ProblemCode.VERSION_CONFLICT);
    Session back =
        changes.restore(
            TestActors.ORGANISER,
            new SessionStepInput(id(series, 2, LocalDate.of(2026, 12, 5)), 0));
    assertThat(back.status()).isEqualTo(SessionStatus.PLANNED);
    assertThat(count(TestActors.ORGANISER, campaign)).isEqualTo(new SessionCount(46, 0, 24));
  }

  @Test
  void leavesPastSessionsAsTheyWereWhenItEndsASeries() {
    Campaign campaign = fixture.campaign();
    Village village = fixture.village(TestAreas.TAY_LE);
    SessionSeries series =
        scheduling.schedule(
            TestActors.ORGANISER,
            schedule(
                campaign,
                LocalDate.of(2026, 11, 16),
                EVENING,
                daily(10),
                List.of(village.place())));

    scheduling.end(
        TestActors.ORGANISER,
        new EndSeriesInput(series.id(), series.version(), LocalDate.of(2026, 11, 1)));

    assertThat(count(TestActors.ORGANISER, campaign)).isEqualTo(new SessionCount(6, 0, 4));
  }

  @Test
  void assignsTheTeamsOfACampaign() {
    Campaign campaign = fixture.campaign();
    Team one = fixture.team(TestAreas.TAY_LE);
    Team two = fixture.team(TestAreas.HANH_TAY);
    long revision = revisions.current(campaign.id());

    Campaign assigned =
        scheduling.assignTeams(
            TestActors.ORGANISER,
            new AssignTeamsInput(
                campaign.id(), campaign.version(), List.of(one.id(), two.id(), one.id())));

    assertThat(assigned.teamIds()).containsExactly(one.id(), two.id());
    assertThat(revisions.current(campaign.id())).isEqualTo(revision + 1);
    assertThat(
            refusal(
                    () ->
                        scheduling.assignTeams(
                            TestActors.ORGANISER,
                            new AssignTeamsInput(
                                campaign.id(), assigned.version(), List.of(fresh("tea")))))
                .path())
        .containsExactly("teamIds", "0");
    assertThat(
            refusal(
                    () ->
                        scheduling.assignTeams(
                            TestActors.VIEWER,
                            new AssignTeamsInput(campaign.id(), assigned.version(), List.of())))
                .code())
        .isEqualTo(ProblemCode.FORBIDDEN);
    assertThat(campaigns.byId(campaign.id())).isEqualTo(assigned);
  }

  private Problem refused(Campaign campaign, String areaId, String venueId, String... teamIds) {
    return refusal(
        () ->
            fixture.once(
                campaign,
                LocalDate.of(2026, 11, 24),
                EVENING,
                new SeriesPlaceInput(areaId, venueId, List.of(teamIds))));
  }

  private SessionSeries many(
      Campaign campaign, RecurrenceInput rule, List<SeriesPlaceInput> places, int minutes) {
    return scheduling.schedule(
        TestActors.ORGANISER,
        new ScheduleSessionsInput(
            fresh("ser"), campaign.id(), null, FIRST, EVENING, minutes, rule, places));
  }
}

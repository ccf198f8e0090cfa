package vn.tungnha.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.session.SessionFixture.EVENING;
import static vn.tungnha.session.SessionFixture.FIRST;
import static vn.tungnha.session.SessionFixture.daily;
import static vn.tungnha.session.SessionFixture.fresh;
import static vn.tungnha.session.SessionFixture.id;
import static vn.tungnha.session.SessionFixture.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.session.SessionInput.CancelSessionInput;
import vn.tungnha.session.SessionInput.MarkSessionHeldInput;
import vn.tungnha.session.SessionInput.MoveSessionInput;

class SessionsTests extends SessionTest {

  @Test
  void showsNothingToTheOrganiserOfAnotherProvince() {
    Campaign campaign = fixture.campaign();
    List<Village> villages = fixture.villages();
    SessionSeries series = fixture.fourteenEvenings(campaign, villages);
    String one = id(series, 0, FIRST);
    changes.cancel(
        TestActors.ORGANISER, new CancelSessionInput(id(series, 1, FIRST), 0, "mưa lớn"));
    Actor other = TestActors.OTHER_ORGANISER;

    assertThat(sessions.find(other, one)).isEmpty();
    assertThat(refusal(() -> sessions.require(other, one)).code()).isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(sessions.visible(other, List.of(one, id(series, 1, FIRST)))).isEmpty();
    assertThat(all(other, campaign)).isEmpty();
    assertThat(sessions.series(other, List.of(series.id()))).isEmpty();
    assertThat(sessions.seriesOfCampaigns(other, List.of(campaign.id()))).isEmpty();
    assertThat(count(other, campaign)).isEqualTo(SessionCount.NONE);
    assertThat(sessions.upcoming(other, List.of(campaign.id()), null, 10))
        .containsEntry(campaign.id(), List.of());
    assertThat(
            sessions.ofTeams(
                other, List.of(villages.get(0).team().id()), FIRST, FIRST.plusDays(62)))
        .containsEntry(villages.get(0).team().id(), List.of());
    assertThat(venues.visible(other, List.of(villages.get(0).house().id()))).isEmpty();
    assertThat(
            refusal(
                    () ->
                        scheduling.end(
                            other, new EndSeriesInput(series.id(), series.version(), FIRST)))
                .code())
        .isEqualTo(ProblemCode.NOT_FOUND);
  }

  @Test
  void showsAVillageItsOwnPlaceOnly() {
    Campaign campaign = fixture.campaign();
    SessionSeries series = fixture.fourteenEvenings(campaign, fixture.villages());
    Actor lead = TestActors.TEAM_LEAD;
    changes.cancel(
        TestActors.ORGANISER, new CancelSessionInput(id(series, 1, FIRST), 0, "mưa lớn"));

    assertThat(all(lead, campaign))
        .hasSize(14)
        .extracting(Session::areaId)
        .containsOnly(TestAreas.TAY_LE.id());
    assertThat(sessions.series(lead, List.of(series.id())).get(series.id()).places())
        .extracting(SeriesPlace::areaId)
        .containsExactly(TestAreas.TAY_LE.id());
    assertThat(sessions.find(lead, id(series, 1, FIRST))).isEmpty();
    assertThat(sessions.find(lead, id(series, 0, FIRST))).isPresent();
    assertThat(count(lead, campaign)).isEqualTo(new SessionCount(14, 0, 0));
    assertThat(
            refusal(
                    () ->
                        scheduling.end(
                            lead, new EndSeriesInput(series.id(), series.version(), FIRST)))
                .code())
        .isEqualTo(ProblemCode.FORBIDDEN);
    assertThat(count(TestActors.ORGANISER, campaign)).isEqualTo(new SessionCount(69, 0, 1));
  }

  @Test
  void givesPartnersCountsOnly() {
    Campaign campaign = fixture.campaign();
    SessionSeries series = fixture.fourteenEvenings(campaign, fixture.villages());
    Actor partner = TestActors.PARTNER;

    assertThat(count(partner, campaign)).isEqualTo(new SessionCount(70, 0, 0));
    assertThat(refusal(() -> all(partner, campaign)).code()).isEqualTo(ProblemCode.FORBIDDEN);
    assertThat(refusal(() -> sessions.find(partner, id(series, 0, FIRST))).code())
        .isEqualTo(ProblemCode.FORBIDDEN);
    assertThat(refusal(() -> sessions.series(partner, List.of(series.id()))).code())
        .isEqualTo(ProblemCode.FORBIDDEN);
    assertThat(
            refusal(() -> venues.in(partner, TestAreas.DAI_THANH.id(), new PageRequest(5, null)))
                .code())
        .isEqualTo(ProblemCode.FORBIDDEN);
  }

  @Test
  void narrowsByAreaTeamAndStatus() {
    Campaign campaign = fixture.campaign();
    List<Village> villages = fixture.villages();
    SessionSeries series = fixture.fourteenEvenings(campaign, villages);
    clock.advance(Duration.ofHours(9));
    changes.markHeld(
        TestActors.ORGANISER, new MarkSessionHeldInput(id(series, 0, FIRST), 0, 20, null));
    String team = villages.get(0).team().id();

    assertThat(found(new SessionFilter(TestAreas.HANH_TAY.id(), campaign.id(), null, null, null)))
        .isEqualTo(14);
    assertThat(found(new SessionFilter(TestAreas.QUANG_NAM.id(), campaign.id(), null, null, null)))
        .isEqualTo(70);
    assertThat(found(new SessionFilter(null, null, team, null, null))).isEqualTo(14);
    assertThat(found(new SessionFilter(null, null, team, List.of(SessionStatus.HELD), null)))
        .isEqualTo(1);
    assertThat(found(new SessionFilter(null, null, team, List.of(SessionStatus.PLANNED), null)))
        .isEqualTo(13);
  }

  @Test
  void refusesWindowsThatAreEmptyLongOrFull() {
    Campaign campaign = fixture.campaign();
    var anywhere = new SeriesPlaceInput(TestAreas.TAY_LE.id(), null, null);
    scheduling.schedule(
        TestActors.ORGANISER,
        schedule(campaign, FIRST, EVENING, daily(11), Collections.nCopies(182, anywhere)));
    SessionFilter own = new SessionFilter(null, campaign.id(), null, null, null);

    for (LocalDate to : List.of(FIRST, FIRST.minusDays(1), FIRST.plusDays(63)))
      assertThat(refusal(() -> sessions.list(TestActors.ORGANISER, FIRST, to, own)).code())
          .isEqualTo(ProblemCode.INVALID_PERIOD);
    Problem full =
        refusal(() -> sessions.list(TestActors.ORGANISER, FIRST, FIRST.plusDays(62), own));
    assertThat(full.code()).isEqualTo(ProblemCode.QUERY_TOO_LARGE);
    assertThat(say(full, "vi"))
        .isEqualTo("Có hơn 2.000 buổi. Hãy chọn ít ngày hơn, hoặc một địa bàn, một chiến dịch.");
    assertThat(sessions.list(TestActors.ORGANISER, FIRST, FIRST.plusDays(10), own)).hasSize(1_820);
  }

  @Test
  void findsTheNextSessionsOfACampaign() {
    Campaign campaign = fixture.campaign();
    List<Village> villages = fixture.villages();
    SessionSeries series = fixture.fourteenEvenings(campaign, villages);
    changes.cancel(
        TestActors.ORGANISER, new CancelSessionInput(id(series, 2, FIRST), 0, "mưa lớn"));
    changes.move(
        TestActors.ORGANISER,
        new MoveSessionInput(
            id(series, 4, LocalDate.of(2026, 12, 5)), 0, FIRST, LocalTime.of(8, 0), null, null));

    assertThat(next(campaign, null, 6))
        .containsExactly(
            id(series, 4, LocalDate.of(2026, 12, 5)),
            id(series, 3, FIRST),
            id(series, 1, FIRST),
            id(series, 4, FIRST),
            id(series, 0, FIRST),
            id(series, 2, FIRST.plusDays(1)));
    assertThat(next(campaign, LocalDate.of(2026, 12, 5), 100)).hasSize(4);
    for (int first : List.of(0, 101))
      assertThat(refusal(() -> next(campaign, null, first)).code())
          .isEqualTo(ProblemCode.INVALID_PAGE);
  }

  @Test
  void countsTheNightsLeft() {
    Campaign campaign = fixture.campaign();
    SessionSeries series = fixture.fourteenEvenings(campaign, fixture.villages());
    LocalDate from = LocalDate.of(2026, 11, 27);

    assertThat(sessions.nightsLeft(campaign.id(), TestAreas.DAI_THANH.id(), from)).isEqualTo(9);
    changes.cancel(TestActors.ORGANISER, new CancelSessionInput(id(series, 0, from), 0, "mưa lớn"));
    changes.move(
        TestActors.ORGANISER,
        new MoveSessionInput(
            id(series, 0, FIRST), 0, LocalDate.of(2026, 12, 20), EVENING, null, null));

    assertThat(
            sessions.nightsLeft(
                campaign.id(),
                List.of(TestAreas.TAY_LE.id(), TestAreas.HANH_TAY.id(), TestAreas.DAI_THANH.id()),
                from))
        .containsEntry(TestAreas.TAY_LE.id(), 9)
        .containsEntry(TestAreas.HANH_TAY.id(), 9)
        .containsEntry(TestAreas.DAI_THANH.id(), 10);
    assertThat(sessions.nightsLeft(campaign.id(), TestAreas.BOC_BO.id(), from)).isZero();
  }

  @Test
  void keepsASingleSessionWithoutASeries() {
    Campaign campaign = fixture.campaign();
    Village village = fixture.village(TestAreas.TAY_LE);
    SessionSeries single = fixture.once(campaign, FIRST, EVENING, village.place());
    SessionSeries evenings =
        fixture.fourteenEvenings(campaign, List.of(fixture.village(TestAreas.TAY_LE)));

    assertThat(sessions.seriesOf(TestActors.ORGANISER, all(TestActors.ORGANISER, campaign)))
        .containsOnlyKeys(evenings.id())
        .doesNotContainKey(single.id());
  }

  @Test
  void addsAVenueOnce() {
    var input =
        new AddVenueInput(
            fresh("ven"), VenueKind.MARKET, " Chợ  Đại Thạnh ", TestAreas.DAI_THANH.id(), "");

    Venue venue = venues.add(TestActors.ORGANISER, input);

    assertThat(venue.name()).isEqualTo("Chợ Đại Thạnh");
    assertThat(venue.address()).isNull();
    assertThat(venues.add(TestActors.ORGANISER, input)).isEqualTo(venue);
    var other =
        new AddVenueInput(
            input.id(), VenueKind.SCHOOL, "Trường học", TestAreas.DAI_THANH.id(), null);
    assertThat(refusal(() -> venues.add(TestActors.ORGANISER, other)).code())
        .isEqualTo(ProblemCode.IDEMPOTENCY_CONFLICT);
    assertThat(refusal(() -> venues.add(TestActors.VIEWER, input)).code())
        .isEqualTo(ProblemCode.FORBIDDEN);
    assertThat(refusal(() -> venues.add(TestActors.OTHER_ORGANISER, input)).code())
        .isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(venues.visible(TestActors.VIEWER, List.of(venue.id())))
        .containsEntry(venue.id(), venue);
  }

  @Test
  void listsVenuesByVietnameseName() {
    var area = TestAreas.DAI_HONG;
    for (String name : List.of("Đình làng", "Chợ", "Dốc Đỏ", "Ấp Bắc"))
      venues.add(
          TestActors.PROVINCE_ADMIN,
          new AddVenueInput(fresh("ven"), VenueKind.OTHER, name, area.id(), null));

    assertThat(venues.in(TestActors.PROVINCE_ADMIN, area.id(), new PageRequest(10, null)).nodes())
        .extracting(Venue::name)
        .containsExactly("Ấp Bắc", "Chợ", "Dốc Đỏ", "Đình làng");
    assertThat(venues.in(TestActors.ORGANISER, area.id(), new PageRequest(10, null)).nodes())
        .isEmpty();
  }

  private int found(SessionFilter filter) {
    return sessions.list(TestActors.ORGANISER, FIRST, FIRST.plusDays(62), filter).size();
  }

  private List<String> next(Campaign campaign, LocalDate from, int first) {
    return sessions
        .upcoming(TestActors.ORGANISER, List.of(campaign.id()), from, first)
        .get(campaign.id())
        .stream()
        .map(Session::id)
        .toList();
  }
}

package vn.tungnha.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.session.SessionFixture.EVENING;
import static vn.tungnha.session.SessionFixture.FIRST;
import static vn.tungnha.session.SessionFixture.id;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.session.SessionInput.AssignSessionTeamsInput;
import vn.tungnha.session.SessionInput.CancelSessionInput;
import vn.tungnha.session.SessionInput.MarkSessionHeldInput;
import vn.tungnha.session.SessionInput.MoveSessionInput;
import vn.tungnha.session.SessionInput.SessionStepInput;
import vn.tungnha.team.Team;

/** Fourteen evenings in five villages, and one of the seventy changed. */
class SessionChangesTests extends SessionTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private Campaign campaign;
  private List<Village> villages;
  private SessionSeries series;
  private String tuesday;
  private List<Session> before;
  private long revision;

  @BeforeEach
  void fourteenEvenings() {
    campaign = fixture.campaign();
    villages = fixture.villages();
    series = fixture.fourteenEvenings(campaign, villages);
    tuesday = id(series, 0, TUESDAY);
    before = all(TestActors.ORGANISER, campaign);
    revision = revisions.current(campaign.id());
  }

  @Test
  void cancelsOneOfSeventy() {
    Session cancelled =
        changes.cancel(TestActors.ORGANISER, new CancelSessionInput(tuesday, 0, " mưa  lớn "));

    assertThat(cancelled.status()).isEqualTo(SessionStatus.CANCELLED);
    assertThat(cancelled.cancelReason()).isEqualTo("mưa lớn");
    assertThat(cancelled.version()).isEqualTo(1);
    assertThat(cancelled.changedBy()).isEqualTo(TestActors.ORGANISER.id());
    assertThat(count(TestActors.ORGANISER, campaign)).isEqualTo(new SessionCount(69, 0, 1));
    assertThat(othersThan(tuesday)).isEqualTo(without(before, tuesday)).hasSize(69);
    assertThat(revisions.current(campaign.id())).isEqualTo(revision + 1);
    assertThat(stored(campaign)).isEqualTo(2);
  }

  @Test
  void movesOneAndLeavesTheRest() {
    Session moved = move(0, LocalDate.of(2026, 12, 20), LocalTime.of(8, 0));

    assertThat(moved.movedFrom()).isEqualTo("2026-11-24");
    assertThat(moved.startsAt()).isEqualTo("2026-12-20T01:00:00Z");
    assertThat(moved.durationMinutes()).isEqualTo(60);
    assertThat(sessions.require(TestActors.ORGANISER, tuesday)).isEqualTo(moved);
    assertThat(othersThan(tuesday)).isEqualTo(without(before, tuesday));
    assertThat(count(TestActors.ORGANISER, campaign)).isEqualTo(new SessionCount(70, 0, 0));
    assertThat(on(TUESDAY)).hasSize(4);
    assertThat(on(LocalDate.of(2026, 12, 20))).containsExactly(moved);
  }

  @Test
  void refusesAMoveOntoAnotherSessionOfTheTeam() {
    Problem problem = refusal(() -> move(0, LocalDate.of(2026, 11, 25), LocalTime.of(20, 0)));

    assertThat(problem.each())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.VENUE_BOOKED, ProblemCode.TEAM_BOOKED);
    assertThat(problem.path()).containsExactly("startTime");
    assertThat(all(TestActors.ORGANISER, campaign)).isEqualTo(before);
    assertThat(revisions.current(campaign.id())).isEqualTo(revision);
  }

  @Test
  void refusesAMoveIntoAVenueThatIsTaken() {
    Problem problem =
        refusal(
            () ->
                changes.move(
                    TestActors.ORGANISER,
                    new MoveSessionInput(
                        tuesday, 0, TUESDAY, EVENING, null, villages.get(1).house().id())));

    assertThat(problem.code()).isEqualTo(ProblemCode.VENUE_BOOKED);
    assertThat(problem.path()).containsExactly("venueId");
    assertThat(all(TestActors.ORGANISER, campaign)).isEqualTo(before);
  }

  @Test
  void movesWithinItsOwnHour() {
    assertThat(move(0, TUESDAY, LocalTime.of(20, 0)).startTime()).isEqualTo(LocalTime.of(20, 0));
    assertThat(move(1, TUESDAY, LocalTime.of(19, 30)).version()).isEqualTo(2);
  }

  @Test
  void refusesAMoveOutOfTheCampaign() {
    Problem problem = refusal(() -> move(0, LocalDate.of(2027, 1, 1), EVENING));

    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_PERIOD);
    assertThat(problem.path()).containsExactly("date");
    assertThat(all(TestActors.ORGANISER, campaign)).isEqualTo(before);
  }

  @Test
  void restoresIntoAFreeSlotOnly() {
    cancel(0);
    SessionSeries other = fixture.once(campaign, TUESDAY, EVENING, villages.get(0).place());

    Problem problem =
        refusal(() -> changes.restore(TestActors.ORGANISER, new SessionStepInput(tuesday, 1)));
    assertThat(problem.code()).isEqualTo(ProblemCode.VENUE_BOOKED);
    assertThat(sessions.require(TestActors.ORGANISER, tuesday).status())
        .isEqualTo(SessionStatus.CANCELLED);

    changes.cancel(TestActors.ORGANISER, new CancelSessionInput(id(other, 0, TUESDAY), 0, "nhầm"));
    Session restored = changes.restore(TestActors.ORGANISER, new SessionStepInput(tuesday, 1));
    assertThat(restored.status()).isEqualTo(SessionStatus.PLANNED);
    assertThat(restored.cancelReason()).isNull();
    assertThat(restored.version()).isEqualTo(2);
  }

  @Test
  void assignsOtherTeamsAndFreesTheFirst() {
    Team relief = fixture.team(TestAreas.TAY_LE);
    Session assigned = assign(0, relief.id());

    assertThat(assigned.teamIds()).containsExactly(relief.id());
    var elsewhere =
        new SeriesPlaceInput(TestAreas.HANH_TAY.id(), null, List.of(villages.get(0).team().id()));
    assertThat(fixture.once(campaign, TUESDAY, EVENING, elsewhere).sessionCount()).isEqualTo(1);
    Problem problem = refusal(() -> assign(1, villages.get(0).team().id()));
    assertThat(problem.code()).isEqualTo(ProblemCode.TEAM_BOOKED);
    assertThat(problem.path()).containsExactly("teamIds", "0");
    var again = new SeriesPlaceInput(TestAreas.HANH_TAY.id(), null, List.of(relief.id()));
    assertThat(refusal(() -> fixture.once(campaign, TUESDAY, EVENING, again)).code())
        .isEqualTo(ProblemCode.TEAM_BOOKED);
  }

  @Test
  void marksHeldWithAHeadCountAndCorrectsIt() {
    clock.advance(Duration.ofDays(2));
    Session held = hold(0, 41, "PUBLIC_SERVICE");

    assertThat(held.status()).isEqualTo(SessionStatus.HELD);
    assertThat(held.headCount()).isEqualTo(41);
    assertThat(held.values()).hasSize(1);
    assertThat(count(TestActors.ORGANISER, campaign)).isEqualTo(new SessionCount(69, 1, 0));
    assertThat(revisions.current(campaign.id())).isEqualTo(revision + 1);

    assertThat(hold(0, 41, "PUBLIC_SERVICE")).isEqualTo(held);
    assertThat(revisions.current(campaign.id())).isEqualTo(revision + 1);
    Problem stale = refusal(() -> hold(0, 43, "PUBLIC_SERVICE"));
    assertThat(stale.code()).isEqualTo(ProblemCode.VERSION_CONFLICT);
    assertThat(stale.current()).isEqualTo(held);

    Session corrected =
        changes.markHeld(TestActors.ORGANISER, new MarkSessionHeldInput(tuesday, 1, 43, null));
    assertThat(corrected.headCount()).isEqualTo(43);
    assertThat(corrected.values()).isEqualTo(held.values());
    assertThat(count(TestActors.ORGANISER, campaign)).isEqualTo(new SessionCount(69, 1, 0));
  }

  @Test
  void refusesToHoldBeforeItsDayOrWithImpossibleCounts() {
    assertThat(refusal(() -> hold(0, 41, "VNEID")).code()).isEqualTo(ProblemCode.WRONG_STATE);
    assertThat(say(refusal(() -> hold(0, 41, "VNEID")), "vi"))
        .isEqualTo("Buổi này đến ngày 24/11/2026 mới diễn ra, chưa thể ghi là đã tổ chức.");
    clock.advance(Duration.ofDays(3));
    assertThat(refusal(() -> hold(0, -1, "VNEID")).code()).isEqualTo(ProblemCode.NEGATIVE_COUNT);
    assertThat(refusal(() -> hold(0, 10_001, "VNEID")).code()).isEqualTo(ProblemCode.OVER_LIMIT);
    assertThat(refusal(() -> hold(0, 1, "KARAOKE")).code()).isEqualTo(ProblemCode.INVALID_VALUE);
    assertThat(all(TestActors.ORGANISER, campaign)).isEqualTo(before);
    assertThat(hold(0, 0, "VNEID").headCount()).isZero();
  }

  @Test
  void refusesWhatTheStateDoesNotAllow() {
    clock.advance(Duration.ofDays(3));
    cancel(0);
    assertThat(refusal(() -> hold(1, 5, "VNEID")).code()).isEqualTo(ProblemCode.WRONG_STATE);
    assertThat(refusal(() -> move(1, TUESDAY, LocalTime.of(8, 0))).code())
        .isEqualTo(ProblemCode.WRONG_STATE);
    changes.restore(TestActors.ORGANISER, new SessionStepInput(tuesday, 1));
    Session held = hold(2, 5, "VNEID");

    Problem cancelHeld = refusal(() -> cancel(3));
    assertThat(cancelHeld.code()).isEqualTo(ProblemCode.WRONG_STATE);
    assertThat(say(cancelHeld, "vi"))
        .isEqualTo("Buổi này đã tổ chức xong nên không làm việc này được.");
    assertThat(refusal(() -> move(3, TUESDAY, LocalTime.of(8, 0))).code())
        .isEqualTo(ProblemCode.WRONG_STATE);
    assertThat(sessions.require(TestActors.ORGANISER, tuesday)).isEqualTo(held);
  }

  @Test
  void succeedsWhenSentAgainAndConflictsWhenOthersChangedIt() {
    Session cancelled = cancel(0);

    assertThat(cancel(0)).isEqualTo(cancelled);
    Problem stale = refusal(() -> move(0, TUESDAY, LocalTime.of(8, 0)));
    assertThat(stale.code()).isEqualTo(ProblemCode.VERSION_CONFLICT);
    assertThat(stale.current()).isEqualTo(cancelled);
    assertThat(refusal(() -> move(7, TUESDAY, LocalTime.of(8, 0))).code())
        .isEqualTo(ProblemCode.VERSION_CONFLICT);
    assertThat(sessions.require(TestActors.ORGANISER, tuesday)).isEqualTo(cancelled);
  }

  @Test
  void changesNothingOnceTheCampaignIsClosed() {
    campaigns.close(TestActors.ORGANISER, campaign.id(), campaign.version());

    assertThat(refusal(() -> cancel(0)).code()).isEqualTo(ProblemCode.WRONG_STATE);
    assertThat(refusal(() -> hold(0, 3, "VNEID")).code()).isEqualTo(ProblemCode.WRONG_STATE);
    assertThat(all(TestActors.ORGANISER, campaign)).isEqualTo(before);
  }

  @Test
  void refusesIdsThatAreNone() {
    for (String bad : List.of("x", series.id(), tuesday + "0"))
      assertThat(
              refusal(
                      () ->
                          changes.cancel(
                              TestActors.ORGANISER, new CancelSessionInput(bad, 0, "nhầm")))
                  .code())
          .isEqualTo(ProblemCode.INVALID_ID);
    for (String none : List.of(id(series, 5, TUESDAY), id(series, 0, FIRST.minusDays(1))))
      assertThat(
              refusal(
                      () ->
                          changes.cancel(
                              TestActors.ORGANISER, new CancelSessionInput(none, 0, "nhầm")))
                  .code())
          .isEqualTo(ProblemCode.NOT_FOUND);
  }

  @Test
  void letsEachRoleDoItsPart() {
    clock.advance(Duration.ofDays(3));
    var cancel = new CancelSessionInput(tuesday, 0, "mưa lớn");
    var held = new MarkSessionHeldInput(tuesday, 0, 12, null);

    for (var actor : List.of(TestActors.MEMBER, TestActors.VIEWER))
      assertThat(refusal(() -> changes.markHeld(actor, held)).code())
          .isEqualTo(ProblemCode.FORBIDDEN);
    assertThat(refusal(() -> changes.cancel(TestActors.TEAM_LEAD, cancel)).code())
        .isEqualTo(ProblemCode.FORBIDDEN);
    assertThat(refusal(() -> changes.cancel(TestActors.OTHER_ORGANISER, cancel)).code())
        .isEqualTo(ProblemCode.NOT_FOUND);
    var neighbour = new MarkSessionHeldInput(id(series, 1, TUESDAY), 0, 12, null);
    assertThat(refusal(() -> changes.markHeld(TestActors.TEAM_LEAD, neighbour)).code())
        .isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(all(TestActors.ORGANISER, campaign)).isEqualTo(before);

    assertThat(changes.markHeld(TestActors.TEAM_LEAD, held).headCount()).isEqualTo(12);
  }

  private Session move(int version, LocalDate day, LocalTime time) {
    return changes.move(
        TestActors.ORGANISER, new MoveSessionInput(tuesday, version, day, time, null, null));
  }

  private Session cancel(int version) {
    return changes.cancel(
        TestActors.ORGANISER, new CancelSessionInput(tuesday, version, "mưa lớn"));
  }

  private Session assign(int version, String... teamIds) {
    return changes.assign(
        TestActors.ORGANISER, new AssignSessionTeamsInput(tuesday, version, List.of(teamIds)));
  }

  private Session hold(int version, int people, String topic) {
    return changes.markHeld(
        TestActors.ORGANISER,
        new MarkSessionHeldInput(
            tuesday, version, people, List.of(FieldValueInput.choice("topic", topic))));
  }

  private List<Session> on(LocalDate day) {
    return sessions.list(
        TestActors.ORGANISER,
        day,
        day.plusDays(1),
        new SessionFilter(null, campaign.id(), null, null, null));
  }

  private List<Session> othersThan(String id) {
    return without(all(TestActors.ORGANISER, campaign), id);
  }

  private static List<Session> without(List<Session> sessions, String id) {
    return sessions.stream().filter(session -> !session.id().equals(id)).toList();
  }
}

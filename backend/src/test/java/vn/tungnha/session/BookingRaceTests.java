package vn.tungnha.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.session.SessionFixture.EVENING;
import static vn.tungnha.session.SessionFixture.FIRST;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.session.SessionInput.CancelSessionInput;
import vn.tungnha.session.SessionInput.MoveSessionInput;
import vn.tungnha.team.Team;

class BookingRaceTests extends SessionTest {
  private static final int ROUNDS = 20;

  @Test
  void letsExactlyOneOfTwoConcurrentSchedulesHaveTheTeam() throws Exception {
    Campaign one = fixture.campaign();
    Campaign other = fixture.campaign("TĐA06 3+", TestAreas.DAI_THANH, TestActors.ORGANISER);
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        Team team = fixture.team(TestAreas.TAY_LE);
        var place = new SeriesPlaceInput(TestAreas.TAY_LE.id(), null, List.of(team.id()));
        List<ProblemCode> refused =
            together(
                pool,
                () -> fixture.once(one, FIRST, EVENING, place),
                () -> fixture.once(other, FIRST, EVENING.plusMinutes(30), place));

        assertThat(refused).as("round %s", round).containsExactly(ProblemCode.TEAM_BOOKED);
      }
    }
    assertThat(stored(one) + stored(other)).isEqualTo(ROUNDS);
  }

  @Test
  void letsExactlyOneOfTwoConcurrentChangesOfASessionThrough() throws Exception {
    Campaign campaign = fixture.campaign();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        SessionSeries series =
            fixture.once(campaign, FIRST, EVENING, fixture.village(TestAreas.TAY_LE).place());
        String id = SessionFixture.id(series, 0, FIRST);
        List<ProblemCode> refused =
            together(
                pool,
                () ->
                    changes.move(
                        TestActors.ORGANISER,
                        new MoveSessionInput(id, 0, FIRST.plusDays(1), EVENING, null, null)),
                () ->
                    changes.cancel(TestActors.ORGANISER, new CancelSessionInput(id, 0, "mưa lớn")));

        assertThat(refused).as("round %s", round).containsExactly(ProblemCode.VERSION_CONFLICT);
        assertThat(sessions.require(TestActors.ORGANISER, id).version()).isEqualTo(1);
      }
    }
  }

  /** The refusals of acts started at the same moment. */
  private static List<ProblemCode> together(ExecutorService pool, Callable<?>... acts)
      throws Exception {
    CountDownLatch ready = new CountDownLatch(acts.length);
    List<Future<ProblemCode>> running =
        List.of(acts).stream().map(act -> pool.submit(() -> refusalOf(act, ready))).toList();
    List<ProblemCode> refused = new ArrayList<>();
    for (Future<ProblemCode> one : running) if (one.get() != null) refused.add(one.get());
    return refused;
  }

  private static ProblemCode refusalOf(Callable<?> act, CountDownLatch ready) throws Exception {
    ready.countDown();
    ready.await();
    try {
      act.call();
      return null;
    } catch (Problem refused) {
      return refused.code();
    }
  }
}

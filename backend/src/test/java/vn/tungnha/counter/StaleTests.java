package vn.tungnha.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tungnha.area.TestAreas.DAI_LOC;
import static vn.tungnha.area.TestAreas.TAY_LE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.counter.Counters.Asked;
import vn.tungnha.counter.check.Verification;
import vn.tungnha.counter.projection.Projector;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.outcome.TestCampaignType;
import vn.tungnha.outcome.TestOutcomes;

/** Nobody projects for a while: what is shown says so, and is right again afterwards. */
@ApplicationTest
class StaleTests {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Autowired Counters counters;
  @Autowired CounterEtag etags;
  @Autowired HealthIndicator counterHealth;
  @Autowired Projector projector;
  @Autowired Outcomes outcomes;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Areas areas;
  @Autowired Verification verification;

  Campaign campaign;

  @BeforeEach
  void runningCampaign() {
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, DAI_LOC);
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(TestActors.ADMIN, ""));
  }

  @AfterEach
  void again() {
    SecurityContextHolder.clearContext();
    if (!projector.isRunning()) projector.start();
  }

  @Test
  void saysThatItIsStaleAndCatchesUp() {
    await().pollInSameThread().atMost(SOON).until(() -> !shown().stale());
    String tag = tag();
    projector.stop();
    record(9);
    await().pollInSameThread().atMost(SOON).until(() -> shown().stale());
    assertThat(value()).isEqualTo(0);
    assertThat(tag()).isNotEqualTo(tag);
    assertThat(counterHealth.health().getDetails()).containsEntry("stale", true);

    projector.start();
    await().pollInSameThread().atMost(SOON).until(() -> !shown().stale() && value() == 9);
    assertThat(verification.run().lines()).isEmpty();
  }

  private CampaignCounters shown() {
    Asked asked = new Asked(campaign.id(), null);
    CampaignCounters found = counters.find(TestActors.ADMIN, List.of(asked)).get(asked);
    if (found == null) throw new AssertionError("not seen");
    return found;
  }

  private int value() {
    return String.valueOf(shown().counters().getFirst().value()).equals("9") ? 9 : 0;
  }

  private String tag() {
    return etags.etag(Map.of("id", campaign.id())).orElseThrow();
  }

  private void record(long accounts) {
    outcomes.record(TestActors.ADMIN, TestOutcomes.accounts(campaign.id(), TAY_LE, accounts));
  }
}

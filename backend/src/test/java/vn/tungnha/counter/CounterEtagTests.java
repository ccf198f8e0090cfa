package vn.tungnha.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MongoReads;
import vn.tungnha.MutableClock;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Revisions;

@ApplicationTest
class CounterEtagTests {
  private static final Duration SOON = Duration.ofSeconds(5);

  @Autowired CounterEtag etags;
  @Autowired Revisions revisions;
  @Autowired MutableClock clock;
  @Autowired MongoTemplate mongo;

  private final String campaign = Ids.fresh("cmp", Instant.now());

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void standsWhileNothingChangedForTheSameAskerOnTheSameDay() {
    String first = tag(TestActors.MEMBER);
    assertThat(tag(TestActors.MEMBER)).isEqualTo(first);
    assertThat(tag(TestActors.ORGANISER)).isNotEqualTo(first);
    revisions.bump(List.of(Ids.fresh("cmp", Instant.now())));
    assertThat(tag(TestActors.MEMBER)).isEqualTo(first);

    clock.advance(Duration.ofHours(12));
    String tomorrow = tag(TestActors.MEMBER);
    assertThat(tomorrow).isNotEqualTo(first);
    revisions.bump(List.of(campaign));
    await()
        .pollInSameThread()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(tag(TestActors.MEMBER)).isNotEqualTo(tomorrow));
  }

  @Test
  void costsNoReadOnceItIsKnown() {
    await()
        .pollInSameThread()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        MongoReads.of(mongo, () -> assertThat(tag(TestActors.MEMBER)).isNotNull()))
                    .isEmpty());
  }

  @Test
  void standsForEveryCampaignOfAList() {
    String other = Ids.fresh("cmp", Instant.now());
    signIn(TestActors.MEMBER);
    Map<String, Object> both = Map.of("ids", List.of(campaign, other));
    String first = tag(both);
    revisions.bump(List.of(other));
    await()
        .pollInSameThread()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(tag(both)).isNotEqualTo(first));
    String second = tag(both);
    revisions.bump(List.of(campaign));
    await()
        .pollInSameThread()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(tag(both)).isNotEqualTo(second));
    assertThat(tag(both)).isNotEqualTo(first);
  }

  @Test
  void knowsNothingOfOtherQuestions() {
    assertThat(etags.etag(Map.of("id", campaign))).isEmpty();
    signIn(TestActors.MEMBER);
    assertThat(etags.etag(Map.of())).isEmpty();
    List<String> many =
        Stream.generate(() -> Ids.fresh("cmp", Instant.now())).limit(PageRequest.MAX + 1L).toList();
    assertThat(etags.etag(Map.of("ids", many))).isEmpty();
  }

  private String tag(Map<String, Object> variables) {
    return etags.etag(variables).orElseThrow();
  }

  private String tag(Actor actor) {
    signIn(actor);
    return etags.etag(Map.of("id", campaign, "first", 20)).orElseThrow();
  }

  private static void signIn(Actor actor) {
    SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, ""));
  }
}

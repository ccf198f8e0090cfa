package vn.tungnha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.SavedViewInput.SaveViewInput;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

@ApplicationTest
class SavedViewTests {
  private static final Actor ORGANISER = TestActors.ORGANISER;

  @Autowired ApplicationContext context;
  @Autowired SavedViews views;
  @Autowired MongoOperations mongo;

  @BeforeEach
  void empty() {
    TestActors.ensure(context);
    mongo.remove(new Query(), SavedView.class);
  }

  @Test
  void keepsAViewUnderItsNameAndReplacesIt() {
    SaveViewInput input = view("Tổ thiếu người");
    views.save(ORGANISER, input);
    views.save(ORGANISER, new SaveViewInput(input.id(), "teams", "Tổ cần xem", "{\"q\":\"x\"}"));

    assertThat(views.of(ORGANISER, "teams"))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.name()).isEqualTo("Tổ cần xem");
              assertThat(kept.search()).isEqualTo("{\"q\":\"x\"}");
            });
    assertThat(views.of(ORGANISER, "members")).isEmpty();
  }

  @Test
  void nobodyReachesAnothersViews() {
    SavedView kept = views.save(ORGANISER, view("Của tôi"));

    assertThat(views.of(TestActors.TEAM_LEAD, "teams")).isEmpty();
    assertThat(refused(() -> views.remove(TestActors.TEAM_LEAD, kept.id())))
        .isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(
            refused(
                () ->
                    views.save(
                        TestActors.TEAM_LEAD, new SaveViewInput(kept.id(), "teams", "x", "{}"))))
        .isEqualTo(ProblemCode.IDEMPOTENCY_CONFLICT);
    assertThat(views.of(ORGANISER, "teams")).containsExactly(kept);
  }

  @Test
  void refusesAFiftyFirstAnUnknownListAndTooLongASearch() {
    for (int i = 0; i < 50; i++) views.save(ORGANISER, view("Cách xem " + i));

    assertThat(refused(() -> views.save(ORGANISER, view("Một nữa"))))
        .isEqualTo(ProblemCode.WRONG_STATE);
    assertThat(refused(() -> views.save(ORGANISER, new SaveViewInput(id(), "accounts", "x", "{}"))))
        .isEqualTo(ProblemCode.INVALID_VALUE);
    assertThat(
            refused(
                () ->
                    views.save(
                        ORGANISER, new SaveViewInput(id(), "members", "x", "x".repeat(4_001)))))
        .isEqualTo(ProblemCode.INVALID_TEXT);
    assertThat(mongo.count(new Query(), SavedView.class)).isEqualTo(50);

    views.remove(ORGANISER, views.of(ORGANISER, "teams").getFirst().id());
    assertThat(views.of(ORGANISER, "teams")).hasSize(49);
  }

  private static SaveViewInput view(String name) {
    return new SaveViewInput(id(), "teams", name, "{}");
  }

  private static String id() {
    return Ids.fresh("sav", Instant.now());
  }

  private static ProblemCode refused(ThrowingCallable act) {
    return catchThrowableOfType(Problem.class, act).code();
  }
}

package vn.tungnha.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tungnha.outcome.FigureInput.exact;
import static vn.tungnha.platform.ProblemCode.FORBIDDEN;
import static vn.tungnha.platform.ProblemCode.IDEMPOTENCY_CONFLICT;
import static vn.tungnha.platform.ProblemCode.INVALID_ID;
import static vn.tungnha.platform.ProblemCode.INVALID_PERIOD;
import static vn.tungnha.platform.ProblemCode.INVALID_TEXT;
import static vn.tungnha.platform.ProblemCode.INVALID_VALUE;
import static vn.tungnha.platform.ProblemCode.NEGATIVE_COUNT;
import static vn.tungnha.platform.ProblemCode.NOT_FOUND;
import static vn.tungnha.platform.ProblemCode.OVER_LIMIT;
import static vn.tungnha.platform.ProblemCode.REQUIRED;
import static vn.tungnha.platform.ProblemCode.UNKNOWN_FIELD;
import static vn.tungnha.platform.ProblemCode.VERSION_CONFLICT;
import static vn.tungnha.platform.ProblemCode.WRONG_STATE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldValueInput;

@ApplicationTest
class OutcomesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Actor MEMBER = TestActors.MEMBER;
  private static final Area TAY_LE = TestAreas.TAY_LE;

  @Autowired Outcomes outcomes;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Areas areas;
  @Autowired MongoTemplate mongo;

  Campaign campaign;

  @BeforeEach
  void runningCampaign() {
    TestAreas.ensure(areas);
    campaign = TestCampaignType.running(campaigns, types, TestAreas.DAI_THANH);
  }

  @Test
  void recordsForToday() {
    RecordOutcomeInput input = input(exact("VNEID_ACCOUNTS", 9));
    Written written = outcomes.record(MEMBER, input);

    assertThat(written.result()).isEqualTo(WriteResult.RECORDED);
    Outcome outcome = written.outcome();
    assertThat(outcome.id()).isEqualTo(input.id());
    assertThat(outcome.version()).isEqualTo(1);
    assertThat(outcome.status()).isEqualTo(OutcomeStatus.RECORDED);
    assertThat(outcome.day()).isEqualTo(TODAY);
    assertThat(outcome.areaPath()).isEqualTo(TAY_LE.path());
    assertThat(outcome.countedIn()).containsExactly(TestAreas.DAI_THANH.id(), TAY_LE.id());
    assertThat(outcome.deltas()).containsExactlyEntriesOf(Map.of("VNEID_ACCOUNTS", number("9")));
    assertThat(outcome.recordedBy()).isEqualTo("thanhvien.tayle");
    assertThat(outcomes.require(MEMBER, outcome.id())).isEqualTo(outcome);
  }

  @Test
  void replaysTheSameAndRefusesOtherContentUnderTheSameId() {
    RecordOutcomeInput input = input(exact("VNEID_ACCOUNTS", 9), exact("PEOPLE_GUIDED", 12));
    Outcome first = outcomes.record(MEMBER, input).outcome();

    RecordOutcomeInput shuffled =
        with(
            input.id(),
            null,
            exact("PEOPLE_GUIDED", 12),
            new FigureInput("VNEID_ACCOUNTS", new BigDecimal("9.0"), null, null));
    assertThat(outcomes.record(MEMBER, shuffled))
        .isEqualTo(new Written(first, WriteResult.REPLAYED));

    RecordOutcomeInput other = with(input.id(), null, exact("VNEID_ACCOUNTS", 10));
    refuses(IDEMPOTENCY_CONFLICT, () -> outcomes.record(MEMBER, other), "id");
    assertThat(stored(input.id())).containsExactly(first);
  }

  @Test
  void replaysWhatWasStoredEvenAfterTheCampaignClosed() {
    RecordOutcomeInput input = input(exact("VNEID_ACCOUNTS", 9));
    Outcome first = outcomes.record(MEMBER, input).outcome();
    campaigns.close(TestActors.ORGANISER, campaign.id(), campaign.version());

    assertThat(outcomes.record(MEMBER, input)).isEqualTo(new Written(first, WriteResult.REPLAYED));
    refuses(
        WRONG_STATE,
        () -> outcomes.record(MEMBER, input(exact("VNEID_ACCOUNTS", 1))),
        "campaignId");
    refuses(
        WRONG_STATE,
        () -> outcomes.amend(MEMBER, amendment(first, exact("VNEID_ACCOUNTS", 1))),
        "campaignId");
    assertThat(stored(input.id())).containsExactly(first);
  }

  @Test
  void replaysWithTheNewestVersion() {
    RecordOutcomeInput input = input(exact("VNEID_ACCOUNTS", 9));
    Outcome first = outcomes.record(MEMBER, input).outcome();
    Outcome second = outcomes.amend(MEMBER, amendment(first, exact("VNEID_ACCOUNTS", 8))).outcome();

    assertThat(outcomes.record(MEMBER, input)).isEqualTo(new Written(second, WriteResult.REPLAYED));
  }

  @Test
  void storesOneOfManyPostsOfOneId() throws Exception {
    RecordOutcomeInput input = input(exact("VNEID_ACCOUNTS", 9));
    List<Object> results = atOnce(200, number -> () -> outcomes.record(MEMBER, input).result());

    assertThat(results.stream().collect(Collectors.groupingBy(r -> r, Collectors.counting())))
        .isEqualTo(Map.of(WriteResult.RECORDED, 1L, WriteResult.REPLAYED, 199L));
    assertThat(stored(input.id())).hasSize(1);
  }

  @Test
  void storesAllThatComeTogetherEachOnce() throws Exception {
    List<RecordOutcomeInput> inputs =
        IntStream.range(0, 100).mapToObj(i -> input(exact("VNEID_ACCOUNTS", i))).toList();
    List<Object> results =
        atOnce(200, number -> () -> outcomes.record(MEMBER, inputs.get(number / 2)).result());

    assertThat(results.stream().collect(Collectors.groupingBy(r -> r, Collectors.counting())))
        .isEqualTo(Map.of(WriteResult.RECORDED, 100L, WriteResult.REPLAYED, 100L));
    for (int i = 0; i < 100; i++)
      assertThat(stored(inputs.get(i).id()))
          .singleElement()
          .satisfies(one -> assertThat(one.deltas()).hasSize(1))
          .returns(inputs.get(i).id(), Outcome::key);
    assertThat(
            outcomes
                .page(MEMBER, OutcomeFilter.ofCampaign(campaign.id()), new PageRequest(1, null))
                .totalCount())
        .isEqualTo(100);
  }

  @Test
  void amendsByTheDifference() {
    Outcome first =
        outcomes
            .record(MEMBER, input(exact("VNEID_ACCOUNTS", 9), exact("PEOPLE_GUIDED", 12)))
            .outcome();
    Outcome second = outcomes.amend(MEMBER, amendment(first, exact("VNEID_ACCOUNTS", 8))).outcome();

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.status()).isEqualTo(OutcomeStatus.AMENDED);
    assertThat(second.counts()).isEqualTo(Map.of("VNEID_ACCOUNTS", number("8")));
    assertThat(second.deltas())
        .isEqualTo(Map.of("VNEID_ACCOUNTS", number("-1"), "PEOPLE_GUIDED", number("-12")));
    assertThat(second.reason()).isEqualTo("đếm nhầm");

    VoidOutcomeInput withdrawal = new VoidOutcomeInput(first.id(), 2, "ghi trùng");
    Outcome third = outcomes.withdraw(MEMBER, withdrawal).outcome();
    assertThat(third.deltas()).isEqualTo(Map.of("VNEID_ACCOUNTS", number("-8")));
    assertThat(third.counts()).isEmpty();
    assertThat(third.status()).isEqualTo(OutcomeStatus.VOIDED);
    assertThat(outcomes.withdraw(MEMBER, withdrawal))
        .isEqualTo(new Written(third, WriteResult.REPLAYED));
    refuses(
        WRONG_STATE, () -> outcomes.amend(MEMBER, amendment(third, exact("VNEID_ACCOUNTS", 1))));
    assertThat(stored(first.id())).containsExactly(third, second, first);
  }

  @Test
  void letsOneOfTwoAmendmentsOfAVersionWin() throws Exception {
    Outcome first = outcomes.record(MEMBER, input(exact("VNEID_ACCOUNTS", 9))).outcome();
    List<Object> results =
        atOnce(
            8,
            number ->
                () -> {
                  FigureInput figure = exact("VNEID_ACCOUNTS", number);
                  try {
                    return outcomes.amend(MEMBER, amendment(first, figure)).result();
                  } catch (Problem problem) {
                    assertThat(((Outcome) problem.current()).version()).isEqualTo(2);
                    return problem.code();
                  }
                });
    assertThat(results.stream().collect(Collectors.groupingBy(r -> r, Collectors.counting())))
        .isEqualTo(Map.of(WriteResult.RECORDED, 1L, VERSION_CONFLICT, 7L));
    assertThat(stored(first.id())).hasSize(2);
  }

  @Test
  void letsTheRecorderAndLeadersOfTheAreaAmendAndNobodyElse() {
    Outcome first =
        outcomes.record(TestActors.TEAM_LEAD, input(exact("VNEID_ACCOUNTS", 9))).outcome();
    AmendOutcomeInput amendment = amendment(first, exact("VNEID_ACCOUNTS", 8));

    refuses(FORBIDDEN, () -> outcomes.amend(MEMBER, amendment));
    refuses(FORBIDDEN, () -> outcomes.amend(TestActors.VIEWER, amendment));
    refuses(NOT_FOUND, () -> outcomes.amend(TestActors.OTHER_ORGANISER, amendment), "outcomeId");
    assertThat(stored(first.id())).containsExactly(first);
    assertThat(outcomes.amend(TestActors.ORGANISER, amendment).outcome().version()).isEqualTo(2);
  }

  @Test
  void refusesFiguresThatCannotBe() {
    refusesFigure(UNKNOWN_FIELD, "indicator", exact("WEATHER", 1));
    refusesFigure(NEGATIVE_COUNT, "value", exact("VNEID_ACCOUNTS", -1));
    refusesFigure(OVER_LIMIT, "value", exact("VNEID_ACCOUNTS", 501));
    refusesFigure(INVALID_VALUE, "value", figure("VNEID_ACCOUNTS", "1.5", Qualifier.EXACT, null));
    refusesFigure(
        INVALID_VALUE, "qualifier", figure("VNEID_ACCOUNTS", "1", Qualifier.MORE_THAN, null));
    refusesFigure(INVALID_VALUE, "asOf", figure("VNEID_ACCOUNTS", "1", Qualifier.EXACT, TODAY));
    refusesFigure(INVALID_VALUE, "value", figure("RATE", "64.285", Qualifier.EXACT, null));
    refusesFigure(
        INVALID_PERIOD, "asOf", figure("RATE", "64.28", Qualifier.EXACT, TODAY.plusDays(2)));
    refuses(REQUIRED, () -> outcomes.record(MEMBER, input()), "figures");
    refuses(
        INVALID_VALUE,
        () ->
            outcomes.record(MEMBER, input(exact("VNEID_ACCOUNTS", 1), exact("VNEID_ACCOUNTS", 1))),
        "figures",
        "1",
        "indicator");
  }

  @Test
  void tellsEveryFigureAtFault() {
    RecordOutcomeInput input = input(exact("WEATHER", 1), exact("VNEID_ACCOUNTS", -1));
    Problem problem = catchThrowableOfType(Problem.class, () -> outcomes.record(MEMBER, input));
    assertThat(problem.each().stream().map(Problem::path))
        .containsExactly(List.of("figures", "0", "indicator"), List.of("figures", "1", "value"));
  }

  @Test
  void refusesDaysOutsideTheCampaignAndInTheFuture() {
    for (LocalDate day :
        List.of(
            TestCampaignType.FIRST.minusDays(1),
            TestCampaignType.LAST.plusDays(1),
            TODAY.plusDays(2))) {
      RecordOutcomeInput input = on(day);
      refuses(INVALID_PERIOD, () -> outcomes.record(MEMBER, input), "day");
      assertThat(stored(input.id())).isEmpty();
    }
    assertThat(outcomes.record(MEMBER, on(TODAY.plusDays(1))).outcome().day())
        .isEqualTo(TODAY.plusDays(1));
    assertThat(outcomes.record(MEMBER, on(TestCampaignType.FIRST)).outcome().day())
        .isEqualTo(TestCampaignType.FIRST);
  }

  @Test
  void refusesPlacesOutsideTheScopeOrTheCampaign() {
    refuses(
        NOT_FOUND,
        () -> outcomes.record(MEMBER, at(TestAreas.HANH_TAY, exact("VNEID_ACCOUNTS", 1))),
        "areaId");
    refuses(
        FORBIDDEN,
        () -> outcomes.record(TestActors.VIEWER, at(TAY_LE, exact("VNEID_ACCOUNTS", 1))));
    refuses(
        INVALID_VALUE,
        () -> outcomes.record(TestActors.ADMIN, at(TestAreas.NA_COONG, exact("VNEID_ACCOUNTS", 1))),
        "areaId");
    refuses(
        NOT_FOUND,
        () ->
            outcomes.record(
                TestActors.OTHER_ORGANISER, at(TestAreas.NA_COONG, exact("VNEID_ACCOUNTS", 1))));
    assertThat(mongo.count(ofCampaign(), Outcome.class)).isZero();
  }

  @Test
  void refusesWhatIsNotClean() {
    RecordOutcomeInput good = input(exact("VNEID_ACCOUNTS", 1));
    refuses(
        INVALID_ID,
        () -> outcomes.record(MEMBER, with("out_1", null, exact("VNEID_ACCOUNTS", 1))),
        "id");
    refuses(
        INVALID_TEXT,
        () -> outcomes.record(MEMBER, with(good.id(), "a".repeat(501), exact("VNEID_ACCOUNTS", 1))),
        "note");
    FieldValueInput unknown = FieldValueInput.text("other", "x");
    refuses(
        UNKNOWN_FIELD,
        () ->
            outcomes.record(
                MEMBER,
                new RecordOutcomeInput(
                    good.id(),
                    campaign.id(),
                    null,
                    TAY_LE.id(),
                    null,
                    null,
                    good.figures(),
                    List.of(unknown),
                    null,
                    null)),
        "values",
        "other");
    assertThat(mongo.count(ofCampaign(), Outcome.class)).isZero();
  }

  @Test
  void listsNewestVersionsInTheViewersScope() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++)
      ids.add(outcomes.record(MEMBER, input(exact("VNEID_ACCOUNTS", i))).outcome().id());
    Outcome elsewhere =
        outcomes
            .record(TestActors.ORGANISER, at(TestAreas.HANH_TAY, exact("VNEID_ACCOUNTS", 7)))
            .outcome();
    Outcome amended =
        outcomes
            .amend(
                MEMBER,
                amendment(outcomes.require(MEMBER, ids.get(2)), exact("VNEID_ACCOUNTS", 70)))
            .outcome();
    OutcomeFilter filter = OutcomeFilter.ofCampaign(campaign.id());

    Connection<Outcome> page = outcomes.page(MEMBER, filter, null, new PageRequest(3, null));
    Connection<Outcome> rest =
        outcomes.page(MEMBER, filter, null, new PageRequest(3, page.pageInfo().endCursor()));
    List<Outcome> seen = new ArrayList<>(page.nodes());
    seen.addAll(rest.nodes());
    assertThat(seen.stream().map(Outcome::id)).isEqualTo(ids.reversed());
    assertThat(seen).contains(amended);
    assertThat(page.totalCount()).isEqualTo(5);
    assertThat(outcomes.page(TestActors.ORGANISER, filter, null, new PageRequest(10, null)).nodes())
        .hasSize(6)
        .contains(elsewhere);
    assertThat(
            outcomes
                .page(TestActors.OTHER_ORGANISER, filter, null, new PageRequest(10, null))
                .nodes())
        .isEmpty();
    refuses(
        FORBIDDEN,
        () -> outcomes.page(TestActors.PARTNER, filter, null, new PageRequest(10, null)));
    assertThat(outcomes.find(MEMBER, elsewhere.id())).isEmpty();
    assertThat(outcomes.find(TestActors.PARTNER, elsewhere.id())).isEmpty();
    assertThat(outcomes.visible(MEMBER, List.of(ids.get(2), elsewhere.id())))
        .isEqualTo(Map.of(ids.get(2), amended));
  }

  private void refusesFigure(ProblemCode code, String field, FigureInput figure) {
    RecordOutcomeInput input = input(figure);
    refuses(code, () -> outcomes.record(MEMBER, input), "figures", "0", field);
    assertThat(stored(input.id())).isEmpty();
  }

  private static void refuses(ProblemCode code, Callable<?> act, String... path) {
    Problem problem = catchThrowableOfType(Problem.class, act::call);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.path()).isEqualTo(List.of(path));
  }

  private List<Object> atOnce(int many, IntFunction<Callable<Object>> act) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
      List<Future<Object>> runs =
          threads.invokeAll(IntStream.range(0, many).mapToObj(act).toList());
      List<Object> results = new ArrayList<>();
      for (Future<Object> run : runs) results.add(run.get());
      return results;
    }
  }

  private List<Outcome> stored(String id) {
    return mongo.find(
        Query.query(Criteria.where("outcomeId").is(id)).with(Sort.by("version").descending()),
        Outcome.class);
  }

  private Query ofCampaign() {
    return Query.query(Criteria.where("campaignId").is(campaign.id()));
  }

  private RecordOutcomeInput input(FigureInput... figures) {
    return at(TAY_LE, figures);
  }

  private RecordOutcomeInput at(Area area, FigureInput... figures) {
    return input(Ids.fresh("out", Instant.now()), area, null, null, List.of(figures));
  }

  private RecordOutcomeInput on(LocalDate day) {
    return input(
        Ids.fresh("out", Instant.now()), TAY_LE, day, null, List.of(exact("VNEID_ACCOUNTS", 1)));
  }

  private RecordOutcomeInput with(String id, String note, FigureInput... figures) {
    return input(id, TAY_LE, null, note, List.of(figures));
  }

  private RecordOutcomeInput input(
      String id, Area area, LocalDate day, String note, List<FigureInput> figures) {
    return new RecordOutcomeInput(
        id, campaign.id(), null, area.id(), null, day, figures, null, note, null);
  }

  private static AmendOutcomeInput amendment(Outcome of, FigureInput... figures) {
    return new AmendOutcomeInput(of.id(), of.version(), List.of(figures), null, null, "đếm nhầm");
  }

  private static FigureInput figure(
      String indicator, String value, Qualifier qualifier, LocalDate asOf) {
    return new FigureInput(indicator, new BigDecimal(value), qualifier, asOf);
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }
}

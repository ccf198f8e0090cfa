package vn.tungnha.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Revisions;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.FieldValueInput;

@ApplicationTest
class CampaignsTests {
  private static final Actor ORGANISER = TestActors.ORGANISER;

  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Areas areas;
  @Autowired Revisions revisions;
  @Autowired MongoTemplate mongo;

  @BeforeEach
  void standAreas() {
    TestAreas.ensure(areas);
  }

  @Test
  void plansACampaignFromTheNewestVersionOfItsType() {
    Campaign campaign = campaigns.create(ORGANISER, TestCampaigns.nightly(TestAreas.DAI_THANH));

    assertThat(campaign.status()).isEqualTo(CampaignStatus.DRAFT);
    assertThat(campaign.typeVersion()).isEqualTo(types.newest("MOI_DEM_1_GIO").get().version());
    assertThat(campaign.areaPath()).isEqualTo(TestAreas.DAI_THANH.path());
    assertThat(campaign.nameWords()).containsExactly("moi", "dem", "1", "gio", "thang", "11");
    assertThat(campaign.version()).isEqualTo(1);
    assertThat(campaigns.require(ORGANISER, campaign.id())).isEqualTo(campaign);
    assertThat(revisions.current(campaign.id())).isEqualTo(1);
  }

  @Test
  void keepsItsFieldsTypedAndInOrder() {
    NewCampaign told =
        told(
            "CHO_4_0",
            FieldValueInput.integer("stalls", 120),
            FieldValueInput.bool("publicWifi", true),
            FieldValueInput.text("office", "UBND xã Bộc Bố"));

    Campaign stored = campaigns.require(ORGANISER, campaigns.create(ORGANISER, told).id());

    assertThat(stored.values())
        .extracting(FieldValue::key, value -> value.getClass().getSimpleName())
        .containsExactly(
            tuple("office", "TextValue"),
            tuple("publicWifi", "BooleanValue"),
            tuple("stalls", "IntegerValue"));
  }

  private static NewCampaign told(String type, FieldValueInput... values) {
    NewCampaign any = TestCampaigns.nightly(TestAreas.DAI_THANH);
    return TestCampaigns.of(
        any.id(),
        type,
        "Đợt mới",
        TestAreas.DAI_THANH,
        any.startsOn(),
        any.endsOn(),
        false,
        values);
  }

  @Test
  void answersARepeatedCreateWithWhatIsStored() {
    NewCampaign told = TestCampaigns.nightly(TestAreas.DAI_THANH);
    Campaign first = campaigns.create(ORGANISER, told);
    Campaign renamed = campaigns.amend(ORGANISER, TestCampaigns.renamed(first, "Tên khác"));

    assertThat(campaigns.create(ORGANISER, told)).isEqualTo(renamed);
    assertThat(revisions.current(first.id())).isEqualTo(2);
  }

  @Test
  void refusesAnotherCampaignUnderTheSameId() {
    NewCampaign told = TestCampaigns.nightly(TestAreas.DAI_THANH);
    Campaign first = campaigns.create(ORGANISER, told);
    NewCampaign other =
        TestCampaigns.of(
            told.id(),
            told.type(),
            "Khác",
            TestAreas.DAI_THANH,
            told.startsOn(),
            told.endsOn(),
            true);

    assertThat(Refusals.of(() -> campaigns.create(ORGANISER, other)))
        .isEqualTo("IDEMPOTENCY_CONFLICT id");
    assertThat(campaigns.byId(told.id())).isEqualTo(first);
  }

  @Test
  void storesOneOfManyCreatesAtOnce() throws Exception {
    NewCampaign told = TestCampaigns.nightly(TestAreas.DAI_THANH);

    List<Campaign> answers = atOnce(8, () -> campaigns.create(ORGANISER, told));

    assertThat(Set.copyOf(answers)).containsExactly(campaigns.byId(told.id()));
    assertThat(revisions.current(told.id())).isEqualTo(1);
  }

  @Test
  void refusesWhatCannotBeACampaign() {
    NewCampaign good = TestCampaigns.nightly(TestAreas.DAI_THANH);
    long before = mongo.count(new Query(), Campaign.class);

    assertThat(refused(told("KHONG_CO"))).isEqualTo("NOT_FOUND type");
    assertThat(refused(period(good, "2026-11-16", "2026-11-15")))
        .isEqualTo("INVALID_PERIOD endsOn");
    assertThat(refused(period(good, "2026-01-01", "2027-02-05")))
        .isEqualTo("INVALID_PERIOD endsOn");
    assertThat(refused(told("MOI_DEM_1_GIO", FieldValueInput.text("ward", "x"))))
        .isEqualTo("UNKNOWN_FIELD values ward");
    assertThat(refused(told("MOI_DEM_1_GIO", FieldValueInput.integer("office", 1))))
        .isEqualTo("INVALID_VALUE values office");
    assertThat(refused(told("MOI_DEM_1_GIO", FieldValueInput.text("office", "a".repeat(201)))))
        .isEqualTo("INVALID_TEXT values office");
    assertThat(refused(withId(good, "cmp_1"))).isEqualTo("INVALID_ID id");
    assertThat(refused(TestCampaigns.named(TestAreas.DAI_THANH, " ", false)))
        .isEqualTo("REQUIRED name");
    assertThat(mongo.count(new Query(), Campaign.class)).isEqualTo(before);
  }

  @Test
  void takesAPeriodOf400Days() {
    NewCampaign good = TestCampaigns.nightly(TestAreas.DAI_THANH);

    Campaign campaign = campaigns.create(ORGANISER, period(good, "2026-01-01", "2027-02-04"));

    assertThat(campaign.endsOn()).isEqualTo("2027-02-04");
  }

  private String refused(NewCampaign told) {
    return Refusals.of(() -> campaigns.create(ORGANISER, told));
  }

  private static NewCampaign period(NewCampaign told, String startsOn, String endsOn) {
    return TestCampaigns.of(
        told.id(),
        told.type(),
        told.name(),
        TestAreas.DAI_THANH,
        LocalDate.parse(startsOn),
        LocalDate.parse(endsOn),
        false);
  }

  private static NewCampaign withId(NewCampaign told, String id) {
    return TestCampaigns.of(
        id, told.type(), told.name(), TestAreas.DAI_THANH, told.startsOn(), told.endsOn(), false);
  }

  @Test
  void goesFromDraftToActiveToClosedAndBack() {
    Campaign draft = campaigns.create(ORGANISER, TestCampaigns.nightly(TestAreas.DAI_THANH));

    Campaign active = campaigns.activate(ORGANISER, draft.id(), 1);
    Campaign closed = campaigns.close(ORGANISER, draft.id(), 2);
    Campaign again = campaigns.reopen(ORGANISER, draft.id(), 3);

    assertThat(List.of(active, closed, again))
        .extracting(Campaign::status)
        .containsExactly(CampaignStatus.ACTIVE, CampaignStatus.CLOSED, CampaignStatus.ACTIVE);
    assertThat(again.version()).isEqualTo(4);
    assertThat(revisions.current(draft.id())).isEqualTo(4);
  }

  @Test
  void refusesStepsThatItsStateDoesNotAllow() {
    Campaign draft = campaigns.create(ORGANISER, TestCampaigns.nightly(TestAreas.DAI_THANH));
    Campaign active = campaigns.create(ORGANISER, TestCampaigns.running(TestAreas.DAI_THANH));

    assertThat(Refusals.of(() -> campaigns.close(ORGANISER, draft.id(), 1)))
        .isEqualTo("WRONG_STATE campaign.isDRAFT");
    assertThat(Refusals.of(() -> campaigns.reopen(ORGANISER, draft.id(), 1)))
        .isEqualTo("WRONG_STATE campaign.isDRAFT");
    assertThat(Refusals.of(() -> campaigns.activate(ORGANISER, active.id(), 1)))
        .isEqualTo("WRONG_STATE campaign.isACTIVE");
    assertThat(campaigns.byId(draft.id())).isEqualTo(draft);
    assertThat(revisions.current(active.id())).isEqualTo(1);
  }

  @Test
  void changesNothingOnceClosed() {
    Campaign active = campaigns.create(ORGANISER, TestCampaigns.running(TestAreas.DAI_THANH));
    Campaign closed = campaigns.close(ORGANISER, active.id(), 1);

    assertThat(Refusals.of(() -> campaigns.amend(ORGANISER, TestCampaigns.renamed(closed, "Khác"))))
        .isEqualTo("WRONG_STATE campaign.isCLOSED");
    assertThat(Refusals.of(() -> campaigns.assignTeams(ORGANISER, closed.id(), 2, List.of())))
        .isEqualTo("WRONG_STATE campaign.isCLOSED");
    assertThat(campaigns.byId(closed.id())).isEqualTo(closed);
  }

  @Test
  void amendsWhatIsGivenAndKeepsTheRest() {
    NewCampaign told =
        told(
            "CHO_4_0",
            FieldValueInput.text("office", "UBND xã"),
            FieldValueInput.integer("stalls", 120));
    Campaign campaign = campaigns.create(ORGANISER, told);

    Campaign amended =
        campaigns.amend(
            ORGANISER,
            new CampaignAmendment(
                campaign.id(),
                1,
                "Chợ 4.0 Đại Thạnh",
                null,
                LocalDate.parse("2026-12-06"),
                "Phiên chợ sáng",
                List.of(FieldValueInput.integer("stalls", 130))));

    assertThat(amended.name()).isEqualTo("Chợ 4.0 Đại Thạnh");
    assertThat(amended.nameKey()).isEqualTo("cho 4.0 dai thanh");
    assertThat(amended.startsOn()).isEqualTo(TestCampaigns.FIRST);
    assertThat(amended.endsOn()).isEqualTo("2026-12-06");
    assertThat(amended.values())
        .extracting(FieldValue::key, FieldValue::toString)
        .satisfiesExactly(
            office -> assertThat(office.toList().get(1).toString()).contains("text=UBND xã"),
            stalls -> assertThat(stalls.toList().get(1).toString()).contains("integer=130"));
    assertThat(campaigns.byId(campaign.id())).isEqualTo(amended);
  }

  @Test
  void refusesAnAmendmentOfAnOlderVersionAndShowsTheCurrentOne() {
    Campaign campaign = campaigns.create(ORGANISER, TestCampaigns.nightly(TestAreas.DAI_THANH));
    Campaign current = campaigns.amend(ORGANISER, TestCampaigns.renamed(campaign, "Tên mới"));

    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () -> campaigns.amend(ORGANISER, TestCampaigns.renamed(campaign, "Tên khác")));

    assertThat(problem.code()).isEqualTo(ProblemCode.VERSION_CONFLICT);
    assertThat(problem.current()).isEqualTo(current);
    assertThat(campaigns.byId(campaign.id())).isEqualTo(current);
  }

  @Test
  void letsOneOfManyAmendmentsAtOnceThrough() throws Exception {
    Campaign campaign = campaigns.create(ORGANISER, TestCampaigns.nightly(TestAreas.DAI_THANH));

    List<String> answers =
        atOnce(
            8,
            () -> {
              try {
                campaigns.amend(ORGANISER, TestCampaigns.renamed(campaign, "Tên mới"));
                return "done";
              } catch (Problem problem) {
                return problem.code().name();
              }
            });

    assertThat(answers).containsOnlyOnce("done").filteredOn("VERSION_CONFLICT"::equals).hasSize(7);
    assertThat(campaigns.byId(campaign.id()).version()).isEqualTo(2);
    assertThat(revisions.current(campaign.id())).isEqualTo(2);
  }

  @Test
  void tellsReadersOfItsTeams() {
    Campaign campaign = campaigns.create(ORGANISER, TestCampaigns.running(TestAreas.DAI_THANH));

    Campaign staffed = campaigns.assignTeams(ORGANISER, campaign.id(), 1, List.of("tea_1"));

    assertThat(staffed.teamIds()).containsExactly("tea_1");
    assertThat(staffed.version()).isEqualTo(2);
    assertThat(revisions.current(campaign.id())).isEqualTo(2);
  }

  private static <T> List<T> atOnce(int threads, Callable<T> act) throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> runs = IntStream.range(0, threads).mapToObj(i -> pool.submit(act)).toList();
      List<T> answers = new ArrayList<>();
      for (Future<T> run : runs) answers.add(run.get());
      return answers;
    }
  }
}

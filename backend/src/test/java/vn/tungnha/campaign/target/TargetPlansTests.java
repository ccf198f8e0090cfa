package vn.tungnha.campaign.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MutableClock;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.Refusals;
import vn.tungnha.campaign.TestCampaigns;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.Revisions;
import vn.tungnha.platform.Transactions;

/** In a village of three groups that no other test knows. */
@ApplicationTest
class TargetPlansTests {
  private static final Actor ORGANISER = TestActors.ORGANISER;
  private static final String ACCOUNTS = "VNEID_ACCOUNTS";

  @Autowired TargetPlans plans;
  @Autowired Targets targets;
  @Autowired TargetRepository repository;
  @Autowired Campaigns campaigns;
  @Autowired CampaignTypes types;
  @Autowired Areas areas;
  @Autowired Transactions transactions;
  @Autowired Revisions revisions;
  @Autowired Messages messages;
  @Autowired MutableClock clock;
  @Autowired ExecutionGraphQlService service;

  private Area village;
  private Area an;
  private Area binh;
  private Area chau;
  private Campaign campaign;

  @BeforeEach
  void aVillageOfThreeGroups() {
    TestAreas.ensure(areas);
    village = Area.below(TestAreas.DAI_THANH, fresh("are"), "Thôn", "Chia Đều", true);
    an = Area.below(village, fresh("are"), "Tổ", "An", true);
    binh = Area.below(village, fresh("are"), "Tổ", "Bình", true);
    chau = Area.below(village, fresh("are"), "Tổ", "Châu", true);
    areas.add(List.of(village, an, binh, chau));
    campaign = campaigns.create(ORGANISER, TestCampaigns.running(TestAreas.DAI_THANH));
  }

  private static String fresh(String prefix) {
    return Ids.fresh(prefix, Instant.now());
  }

  @Test
  void proposeTheSameForEachAndStoreNothing() {
    assertThat(told(plans.propose(ORGANISER, asked("100", Distribution.EQUAL))))
        .containsExactly("Tổ An 34 of 1", "Tổ Bình 33 of 1", "Tổ Châu 33 of 1");
    assertThat(all()).isEmpty();
    assertThat(revisions.current(campaign.id())).isEqualTo(1);
  }

  @Test
  void proposeByPeopleAndByHouseholds() {
    Map<Distribution, Map<String, BigDecimal>> figures =
        Map.of(
            Distribution.POPULATION, known("4056", "2000", "944"),
            Distribution.HOUSEHOLDS, known("1236", "870", "94"));
    TargetPlans plans = plans((actor, by, ids) -> figures.getOrDefault(by, Map.of()));

    assertThat(told(plans.propose(ORGANISER, asked("100", Distribution.POPULATION))))
        .containsExactly("Tổ An 58 of 4056", "Tổ Bình 29 of 2000", "Tổ Châu 13 of 944");
    assertThat(told(plans.propose(ORGANISER, asked("200", Distribution.HOUSEHOLDS))))
        .containsExactly("Tổ An 112 of 1236", "Tổ Bình 79 of 870", "Tổ Châu 9 of 94");
  }

  @Test
  void nameTheAreasWhoseFigureIsNotKnown() {
    TargetPlans plans = plans((actor, by, ids) -> Map.of(binh.id(), new BigDecimal("87")));
    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> plans.propose(ORGANISER, asked("100", Distribution.POPULATION)));

    assertThat(problem.path()).containsExactly("by");
    assertThat(messages.of(problem, Locale.of("vi")))
        .isEqualTo(
            "Chưa rõ số nhân khẩu của Tổ An, Tổ Châu. Hãy chia đều, hoặc ghi số nhân khẩu vào một chiến dịch “Số liệu từ báo cáo” trước.");
    assertThat(messages.of(problem, Locale.ENGLISH))
        .startsWith("The number of people is not known for Tổ An, Tổ Châu. Share out equally,");
    TargetPlans empty = plans((actor, by, ids) -> known("0", "0", "0"));
    assertThat(Refusals.of(() -> empty.propose(ORGANISER, asked("1", Distribution.HOUSEHOLDS))))
        .isEqualTo("INVALID_VALUE by");
  }

  @Test
  void proposeOnlyWhatCanBeSharedOutByWhoMayAssignIt() {
    assertThat(refused(ORGANISER, ACCOUNTS, village, "-1")).isEqualTo("NEGATIVE_COUNT value");
    assertThat(refused(ORGANISER, ACCOUNTS, village, "1.5")).isEqualTo("INVALID_VALUE value");
    assertThat(refused(ORGANISER, "COWS", village, "1")).isEqualTo("UNKNOWN_FIELD indicator");
    assertThat(refused(ORGANISER, "ONLINE_FILING_RATE", village, "80"))
        .isEqualTo("INVALID_VALUE indicator");
    assertThat(refused(ORGANISER, ACCOUNTS, an, "1")).isEqualTo("INVALID_VALUE areaId");
    assertThat(refused(ORGANISER, ACCOUNTS, TestAreas.DAI_HONG, "1"))
        .isEqualTo("INVALID_VALUE areaId");
    assertThat(refused(TestActors.TEAM_LEAD, ACCOUNTS, village, "1")).isEqualTo("FORBIDDEN areaId");
    assertThat(refused(TestActors.PARTNER, ACCOUNTS, village, "1")).isEqualTo("FORBIDDEN areaId");
    assertThat(refused(TestActors.OTHER_ORGANISER, ACCOUNTS, village, "1"))
        .isEqualTo("NOT_FOUND campaignId");
    campaigns.close(ORGANISER, campaign.id(), campaign.version());
    assertThat(refused(ORGANISER, ACCOUNTS, village, "1"))
        .isEqualTo("WRONG_STATE campaign.isCLOSED");
  }

  @Test
  void assignManyByOneDocumentAndChangeNothingWhenSentAgain() {
    List<NewTargets.Row> rows = List.of(row(an, "34", 0), row(binh, "33", 0), row(chau, "33", 0));
    List<Target> first = plans.assign(ORGANISER, newTargets(rows));

    assertThat(first).extracting(Target::areaId).containsExactly(an.id(), binh.id(), chau.id());
    assertThat(first)
        .allSatisfy(
            target -> {
              assertThat(target.documentNumber()).isEqualTo("12/KH-UBND");
              assertThat(target.documentDate()).isEqualTo("2026-11-20");
              assertThat(target.assignedBy()).isEqualTo("canbo.daithanh");
              assertThat(target.version()).isEqualTo(1);
            });
    assertThat(all()).containsExactlyElementsOf(first);
    assertThat(revisions.current(campaign.id())).isEqualTo(2);
    assertThat(plans.assign(ORGANISER, newTargets(rows))).isEqualTo(first);
    assertThat(targets.assign(ORGANISER, newTargets(rows).target(row(an, "34", null))))
        .isEqualTo(first.getFirst());
  }

  @Test
  void reviseThoseThatChangeAndAssignAgainWhatWasWithdrawn() {
    List<Target> first =
        plans.assign(ORGANISER, newTargets(List.of(row(an, "34", 0), row(binh, "33", 0))));
    targets.withdraw(ORGANISER, first.get(1).id(), 1);

    List<Target> second =
        plans.assign(
            ORGANISER,
            newTargets(List.of(row(an, "40", 1), row(binh, "33", 0), row(chau, "27", null))));

    assertThat(second).extracting(Target::version).containsExactly(2, 3, 1);
    assertThat(second.getFirst().revisions())
        .extracting(TargetRevision::value, TargetRevision::assignedBy)
        .containsExactly(tuple(new BigDecimal("34"), "canbo.daithanh"));
    assertThat(all()).containsExactlyElementsOf(second);
  }

  @Test
  void tellOfEveryRowAndThenAssignNone() {
    Target standing = plans.assign(ORGANISER, newTargets(List.of(row(an, "34", 0)))).getFirst();
    Problem refused =
        catchThrowableOfType(
            Problem.class,
            () ->
                plans.assign(
                    ORGANISER,
                    newTargets(
                        List.of(
                            row(chau, "5", 0),
                            row(an, "-1", 1),
                            row(TestAreas.DAI_HONG, "1", 0),
                            row(binh, "1.5", 0)))));

    assertThat(refused.each())
        .extracting(each -> each.code() + " " + String.join(".", each.path()))
        .containsExactly(
            "NEGATIVE_COUNT rows.1.value",
            "INVALID_VALUE rows.2.areaId",
            "INVALID_VALUE rows.3.value");
    assertThat(all()).containsExactly(standing);
    assertThat(revisions.current(campaign.id())).isEqualTo(2);
  }

  @Test
  void refuseWhatSomebodyChangedMeanwhileAndWriteNothing() {
    Target standing = plans.assign(ORGANISER, newTargets(List.of(row(an, "34", 0)))).getFirst();

    assertThat(refused(row(chau, "5", 0), row(an, "40", 0)))
        .isEqualTo("VERSION_CONFLICT rows 1 expectedVersion");
    assertThat(refused(row(chau, "5", 1), row(an, "40", 1)))
        .isEqualTo("VERSION_CONFLICT rows 0 expectedVersion");
    assertThat(all()).containsExactly(standing);
  }

  @Test
  void refuseListsThatAreNone() {
    assertThat(refused()).isEqualTo("INVALID_VALUE rows");
    NewTargets.Row[] many =
        Stream.generate(() -> row(an, "1", null)).limit(201).toArray(NewTargets.Row[]::new);
    assertThat(refused(many)).isEqualTo("INVALID_VALUE rows");
    assertThat(refused(row(an, "1", null), row(an, "2", null)))
        .isEqualTo("INVALID_VALUE rows 1 areaId");
    assertThat(
            Refusals.of(
                () ->
                    plans.assign(TestActors.TEAM_LEAD, newTargets(List.of(row(village, "1", 0))))))
        .isEqualTo("FORBIDDEN rows 0 areaId");
    assertThat(
            Refusals.of(
                () ->
                    plans.assign(TestActors.OTHER_ORGANISER, newTargets(List.of(row(an, "1", 0))))))
        .isEqualTo("NOT_FOUND campaignId");
    assertThat(all()).isEmpty();
  }

  @Test
  void sayWhatIsHandedDown() {
    Target whole = targets.assign(ORGANISER, TestCampaigns.target(campaign, village, "200"));
    assertThat(cascade(whole)).isEqualTo("0 200 Đã giao 0 trên 200, còn 200 chưa giao");
    plans.assign(ORGANISER, newTargets(List.of(row(an, "100", 0), row(binh, "80", 0))));
    assertThat(cascade(whole)).isEqualTo("180 20 Đã giao 180 trên 200, còn 20 chưa giao");
    Target last = plans.assign(ORGANISER, newTargets(List.of(row(chau, "20", 0)))).getFirst();
    assertThat(cascade(whole)).isEqualTo("200 0 Đã giao hết 200");
    plans.assign(ORGANISER, newTargets(List.of(row(chau, "35", 1))));
    assertThat(cascade(whole)).isEqualTo("215 -15 Đã giao 215 trên 200, giao vượt 15");
    assertThat(targets.cascades(List.of(last))).isEmpty();
    Target rate =
        targets.assign(
            ORGANISER, TestCampaigns.target(campaign, village, "ONLINE_FILING_RATE", "80"));
    assertThat(targets.cascades(List.of(rate))).isEmpty();
  }

  @Test
  void goThroughTheContract() {
    GraphQlTester.Response proposed =
        as(ORGANISER)
            .document(
                """
                query ($c: ID!, $a: ID!) { proposeTargets(input:
                  { campaignId: $c, indicator: "VNEID_ACCOUNTS", areaId: $a, value: 10, by: EQUAL }) {
                    area { name } value weight } }
                """)
            .variable("c", campaign.id())
            .variable("a", village.id())
            .execute();
    proposed
        .path("proposeTargets")
        .matchesJsonStrictly(
            """
            [{ "area": { "name": "Tổ An" }, "value": 4, "weight": 1 },
             { "area": { "name": "Tổ Bình" }, "value": 3, "weight": 1 },
             { "area": { "name": "Tổ Châu" }, "value": 3, "weight": 1 }]
            """);
    targets.assign(ORGANISER, TestCampaigns.target(campaign, village, "10"));
    assign("3")
        .path("assignTargets")
        .matchesJsonStrictly(
            """
            { "targets": [{ "value": 4, "assignedBy": "canbo.daithanh" }, { "value": 3, "assignedBy": "canbo.daithanh" }],
              "errors": [] }
            """);
    assign("-3")
        .path("assignTargets")
        .matchesJsonStrictly(
            """
            { "targets": null, "errors": [{ "code": "NEGATIVE_COUNT", "path": ["rows", "1", "value"] }] }
            """);
    String read =
        """
        query ($c: ID!, $a: ID!) { campaign(id: $c) { targets(areaId: $a) {
          assignedBy cascade { assigned unassigned text } } } }
        """;
    Map<Actor, String> seen = Map.of(ORGANISER, "\"canbo.daithanh\"", TestActors.PARTNER, "null");
    seen.forEach(
        (actor, name) ->
            as(actor)
                .document(read)
                .variable("c", campaign.id())
                .variable("a", village.id())
                .execute()
                .path("campaign.targets")
                .matchesJsonStrictly(
                    """
                    [{ "assignedBy": %s, "cascade":
                      { "assigned": 7, "unassigned": 3, "text": "Đã giao 7 trên 10, còn 3 chưa giao" } }]
                    """
                        .formatted(name)));
  }

  private GraphQlTester.Response assign(String second) {
    return as(ORGANISER)
        .document(
            """
            mutation ($c: ID!, $a: ID!, $b: ID!) { assignTargets(input: {
              campaignId: $c, indicator: "VNEID_ACCOUNTS", documentDate: "2026-11-20",
              rows: [{ areaId: $a, value: 4 }, { areaId: $b, value: %s }] }) {
                targets { value assignedBy } errors { code path } } }
            """
                .formatted(second))
        .variable("c", campaign.id())
        .variable("a", an.id())
        .variable("b", binh.id())
        .execute();
  }

  private GraphQlTester as(Actor actor) {
    return ExecutionGraphQlServiceTester.builder(service)
        .configureExecutionInput(
            (input, builder) ->
                builder
                    .locale(Locale.of("vi"))
                    .graphQLContext(context -> context.put(Actor.class, actor))
                    .build())
        .build();
  }

  private TargetPlans plans(AreaFigures figures) {
    return new TargetPlans(targets, repository, types, areas, figures, transactions, clock);
  }

  private Map<String, BigDecimal> known(String ofAn, String ofBinh, String ofChau) {
    return Map.of(
        an.id(), new BigDecimal(ofAn),
        binh.id(), new BigDecimal(ofBinh),
        chau.id(), new BigDecimal(ofChau));
  }

  private ProposeTargets asked(String value, Distribution by) {
    return new ProposeTargets(campaign.id(), ACCOUNTS, village.id(), new BigDecimal(value), by);
  }

  private String refused(Actor actor, String indicator, Area area, String value) {
    ProposeTargets asked =
        new ProposeTargets(
            campaign.id(), indicator, area.id(), new BigDecimal(value), Distribution.EQUAL);
    return Refusals.of(() -> plans.propose(actor, asked));
  }

  private String refused(NewTargets.Row... rows) {
    return Refusals.of(() -> plans.assign(ORGANISER, newTargets(List.of(rows))));
  }

  private static List<String> told(List<TargetProposal> proposals) {
    return proposals.stream()
        .map(one -> "%s %s of %s".formatted(one.area().name(), one.value(), one.weight()))
        .toList();
  }

  private NewTargets newTargets(List<NewTargets.Row> rows) {
    return new NewTargets(
        campaign.id(), ACCOUNTS, " 12/KH-UBND ", LocalDate.parse("2026-11-20"), rows);
  }

  private static NewTargets.Row row(Area area, String value, Integer expectedVersion) {
    return new NewTargets.Row(area.id(), new BigDecimal(value), expectedVersion);
  }

  private String cascade(Target target) {
    Cascade cascade = targets.cascades(List.of(target)).get(target);
    if (cascade == null) throw new AssertionError("no cascade");
    return "%s %s %s"
        .formatted(
            cascade.assigned(), cascade.unassigned(), cascade.text(messages, Locale.of("vi")));
  }

  private List<Target> all() {
    return targets
        .of(ORGANISER, Set.of(campaign.id()), null)
        .getOrDefault(campaign.id(), List.of());
  }
}

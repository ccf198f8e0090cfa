package vn.tungnha.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.target.Targets;

@ApplicationTest
class CampaignGraphQlTests {
  @Autowired ExecutionGraphQlService service;
  @Autowired Campaigns campaigns;
  @Autowired Targets targets;
  @Autowired Areas areas;

  @BeforeEach
  void standAreas() {
    TestAreas.ensure(areas);
  }

  private GraphQlTester as(Actor actor) {
    return ExecutionGraphQlServiceTester.builder(service)
        .configureExecutionInput(
            (input, builder) ->
                builder.graphQLContext(context -> context.put(Actor.class, actor)).build())
        .build();
  }

  @Test
  void takesAndGivesEveryKindOfField() {
    as(TestActors.ORGANISER)
        .document(
            """
            mutation create($input: CreateCampaignInput!) {
              createCampaign(input: $input) {
                errors { code path }
                campaign {
                  status version startsOn viewerCanManage
                  type { code version rhythm { frequency startTime } }
                  area { name }
                  values {
                    __typename key label { vi }
                    ... on TextValue { text }
                    ... on IntegerValue { integer }
                    ... on BooleanValue { boolean }
                  }
                }
              }
            }
            """)
        .variable("input", market())
        .execute()
        .path("createCampaign.errors")
        .entityList(Object.class)
        .hasSize(0)
        .path("createCampaign.campaign")
        .matchesJsonStrictly(
            """
            {
              "status": "ACTIVE", "version": 1, "startsOn": "2026-11-16", "viewerCanManage": true,
              "type": { "code": "CHO_4_0", "version": 1, "rhythm": null },
              "area": { "name": "Xã Đại Thạnh" },
              "values": [
                { "__typename": "TextValue", "key": "office", "label": { "vi": "Đơn vị phụ trách" }, "text": "UBND xã" },
                { "__typename": "BooleanValue", "key": "publicWifi", "label": { "vi": "Chợ có wifi công cộng" }, "boolean": false },
                { "__typename": "IntegerValue", "key": "stalls", "label": { "vi": "Số gian hàng của chợ" }, "integer": 120 }
              ]
            }
            """);
  }

  private static Map<String, Object> market() {
    return Map.of(
        "id",
        TestCampaigns.nightly(TestAreas.DAI_THANH).id(),
        "type",
        "CHO_4_0",
        "name",
        "Chợ 4.0 Đại Thạnh",
        "areaId",
        TestAreas.DAI_THANH.id(),
        "startsOn",
        "2026-11-16",
        "endsOn",
        "2026-11-29",
        "activate",
        true,
        "values",
        List.of(
            Map.of("key", "stalls", "value", Map.of("integer", 120)),
            Map.of("key", "publicWifi", "value", Map.of("boolean", false)),
            Map.of("key", "office", "value", Map.of("text", "UBND xã"))));
  }

  @Test
  void refusesADayThatDoesNotExist() {
    Map<String, Object> input = new HashMap<>(market());
    input.put("startsOn", "2026-02-31");

    as(TestActors.ORGANISER)
        .document(
            "mutation create($input: CreateCampaignInput!) { createCampaign(input: $input) { errors { code } } }")
        .variable("input", input)
        .execute()
        .errors()
        .satisfy(errors -> assertThat(errors).isNotEmpty());
    assertThat(campaigns.find(Actor.system(), (String) input.get("id"))).isEmpty();
  }

  @Test
  void findsCampaignsByWordsTypeStatusAndDay() {
    campaigns.create(
        Actor.system(), TestCampaigns.named(TestAreas.NA_COONG, "Đợt cao điểm Nà Coóng", true));
    campaigns.create(
        Actor.system(), TestCampaigns.named(TestAreas.NA_COONG, "Chợ phiên Nà Coóng", false));

    assertThat(names("search: \"na coo\""))
        .containsExactly("Chợ phiên Nà Coóng", "Đợt cao điểm Nà Coóng");
    assertThat(names("search: \"CAO  na\"")).containsExactly("Đợt cao điểm Nà Coóng");
    assertThat(names("search: \"oong\"")).isEmpty();
    assertThat(names("search: \".*\", status: [DRAFT]")).containsExactly("Chợ phiên Nà Coóng");
    assertThat(names("on: \"2026-11-29\", type: \"MOI_DEM_1_GIO\"")).hasSize(2);
    assertThat(names("on: \"2026-11-30\"")).isEmpty();
    assertThat(names("type: \"TAP_HUAN\"")).isEmpty();
    assertThat(names("status: []")).isEmpty();
  }

  private List<String> names(String filter) {
    return as(TestActors.OTHER_ORGANISER)
        .document(
            """
            { campaigns(filter: { areaId: "%s", %s }, orderBy: NAME) { nodes { name } totalCount } }
            """
                .formatted(TestAreas.NA_COONG.id(), filter))
        .execute()
        .path("campaigns.nodes[*].name")
        .entityList(String.class)
        .get();
  }

  @Test
  void pagesThroughWithoutLossOrRepetition() {
    for (int i = 0; i < 7; i++) {
      campaigns.create(
          Actor.system(), TestCampaigns.named(TestAreas.HANH_TAY, "Cùng tên", i % 2 == 0));
    }
    for (String order : List.of("NEWEST", "NAME")) {
      List<String> walked = new ArrayList<>();
      String after = "null";
      while (after != null) {
        GraphQlTester.Response page =
            as(TestActors.ORGANISER)
                .document(
                    "{ campaigns(filter: { areaId: \"%s\" }, orderBy: %s, first: 3, after: %s) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }"
                        .formatted(TestAreas.HANH_TAY.id(), order, after))
                .execute();
        walked.addAll(page.path("campaigns.nodes[*].id").entityList(String.class).get());
        assertThat(page.path("campaigns.totalCount").entity(Integer.class).get())
            .isGreaterThanOrEqualTo(7);
        boolean more = page.path("campaigns.pageInfo.hasNextPage").entity(Boolean.class).get();
        after =
            more
                ? '"' + page.path("campaigns.pageInfo.endCursor").entity(String.class).get() + '"'
                : null;
      }
      assertThat(walked).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
    }
  }

  @Test
  void showsTargetsWithTheirCascade() {
    Campaign campaign =
        campaigns.create(TestActors.ORGANISER, TestCampaigns.running(TestAreas.DAI_THANH));
    targets.assign(
        TestActors.ORGANISER, TestCampaigns.target(campaign, TestAreas.DAI_THANH, "400"));
    targets.assign(TestActors.ORGANISER, TestCampaigns.target(campaign, TestAreas.TAY_LE, "150"));

    as(TestActors.ORGANISER)
        .document(
            """
            { campaign(id: "%s") {
                targets { indicator { code } area { name } value cascade { assigned } revisions { value } }
                ofVillage: targets(areaId: "%s") { value cascade { assigned } }
            } }
            """
                .formatted(campaign.id(), TestAreas.TAY_LE.id()))
        .execute()
        .path("campaign")
        .matchesJsonStrictly(
            """
            {
              "targets": [
                { "indicator": { "code": "VNEID_ACCOUNTS" }, "area": { "name": "Xã Đại Thạnh" }, "value": 400, "cascade": { "assigned": 150 }, "revisions": [] },
                { "indicator": { "code": "VNEID_ACCOUNTS" }, "area": { "name": "Thôn Tây Lễ" }, "value": 150, "cascade": null, "revisions": [] }
              ],
              "ofVillage": [{ "value": 150, "cascade": null }]
            }
            """);
  }

  @Test
  void assignsAndWithdrawsATarget() {
    Campaign campaign =
        campaigns.create(TestActors.ORGANISER, TestCampaigns.running(TestAreas.DAI_THANH));

    GraphQlTester.Response assigned =
        as(TestActors.ORGANISER)
            .document(
                """
                mutation { assignTarget(input: {
                  campaignId: "%s", areaId: "%s", indicator: "PEOPLE_GUIDED", value: 90, documentDate: "2026-11-02"
                }) { target { id value documentDate version } errors { code } } }
                """
                    .formatted(campaign.id(), TestAreas.TAY_LE.id()))
            .execute();
    String id = assigned.path("assignTarget.target.id").entity(String.class).get();

    assigned.path("assignTarget.target.documentDate").entity(String.class).isEqualTo("2026-11-02");
    as(TestActors.ORGANISER)
        .document(
            "mutation { withdrawTarget(input: { targetId: \"%s\", expectedVersion: 1 }) { target { id } errors { code } } }"
                .formatted(id))
        .execute()
        .path("withdrawTarget.target.id")
        .entity(String.class)
        .isEqualTo(id);
    assertThat(targets.valuesOf(campaign.id(), TestAreas.TAY_LE.id())).isEmpty();
  }

  @Test
  void toldATypeThatDoesNotExistAnswersNull() {
    as(TestActors.VIEWER)
        .document(
            "{ none: campaignType(code: \"X\") { code } campaignType(code: \"TAP_HUAN\", version: 1) { version } }")
        .execute()
        .path("none")
        .valueIsNull()
        .path("campaignType.version")
        .entity(Integer.class)
        .isEqualTo(1);
  }
}

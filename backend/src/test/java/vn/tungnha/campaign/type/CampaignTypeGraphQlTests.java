package vn.tungnha.campaign.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.access.TestBrowser.Answer;
import vn.tungnha.area.TestAreas;

/** An organiser defines a campaign type through the contract and records with it at once. */
@ApplicationTest
class CampaignTypeGraphQlTests {
  private static final String SAVE =
      "mutation($input: SaveCampaignTypeDraftInput!) { saveCampaignTypeDraft(input: $input) {"
          + " draft { code version basedOn area { id } savedBy recipe { outcomeFields { key required options { code } }"
          + " indicators { code rollUp direction decimals } rhythm { startTime } }"
          + " problems { code message path } changes { campaigns more fields { key } } }"
          + " errors { code message path } } }";
  private static final String PUBLISH =
      "mutation($input: CampaignTypeDraftStepInput!) { publishCampaignType(input: $input) {"
          + " campaignType { code version viewerCanEdit retiredAt area { id } versions { version publishedBy } }"
          + " draft { version } errors { code path } } }";

  @Autowired ApplicationContext context;
  TestBrowser organiser;

  private final String code =
      "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @BeforeEach
  void signIn() {
    TestActors.ensure(context);
    organiser = TestBrowser.signedInAs(context, TestActors.ORGANISER);
    organiser.with("Accept-Language", "en");
  }

  private static Map<String, String> text(String text) {
    return Map.of("vi", text, "en", text);
  }

  private Map<String, Object> recipe(String name) {
    Map<String, Object> age =
        Map.of("key", "age", "kind", "INTEGER", "label", text("Tuổi"), "min", 0, "max", 120);
    Map<String, Object> way =
        Map.of(
            "key",
            "way",
            "kind",
            "CHOICE",
            "label",
            text("Cách"),
            "required",
            true,
            "options",
            List.of(Map.of("code", "HOME", "label", text("Tại nhà"))));
    Map<String, Object> people =
        Map.of("code", "PEOPLE", "name", text("Người"), "kind", "COUNT", "unit", text("người"));
    return Map.of(
        "code", code,
        "name", text(name),
        "description", text("Mô tả"),
        "campaignFields", List.of(),
        "sessionFields", List.of(),
        "outcomeFields", List.of(age, way),
        "indicators", List.of(people),
        "forces", List.of(Map.of("teamKind", "CNSCD_VILLAGE", "name", text("Tổ"))),
        "rhythm",
            Map.of(
                "frequency", "DAILY",
                "startTime", "19:30",
                "durationMinutes", 60,
                "days", 14,
                "venueKind", "MARKET"));
  }

  private Answer save(String name, @Nullable Integer expectedVersion) {
    Map<String, Object> input = new HashMap<>();
    input.put("areaId", TestAreas.DAI_THANH.id());
    input.put("recipe", recipe(name));
    input.put("expectedVersion", expectedVersion);
    return organiser.graphql(SAVE, Map.of("input", input));
  }

  private Answer publish(int expectedVersion) {
    return organiser.graphql(
        PUBLISH, Map.of("input", Map.of("code", code, "expectedVersion", expectedVersion)));
  }

  @Test
  void keepsADraftAndSaysWhatItLacks() {
    Answer saved = save("", null);

    assertThat(saved.raw().body())
        .isEqualTo(
            "{\"data\":{\"saveCampaignTypeDraft\":{\"draft\":{\"code\":\"%s\",\"version\":1,\"basedOn\":null,"
                    .formatted(code)
                + "\"area\":{\"id\":\"%s\"},\"savedBy\":\"canbo.daithanh\","
                    .formatted(TestAreas.DAI_THANH.id())
                + "\"recipe\":{\"outcomeFields\":[{\"key\":\"age\",\"required\":false,\"options\":[]},"
                + "{\"key\":\"way\",\"required\":true,\"options\":[{\"code\":\"HOME\"}]}],"
                + "\"indicators\":[{\"code\":\"PEOPLE\",\"rollUp\":\"SUM\",\"direction\":\"UP\",\"decimals\":0}],"
                + "\"rhythm\":{\"startTime\":\"19:30\"}},"
                + "\"problems\":[{\"code\":\"REQUIRED\",\"message\":\"Please fill this in.\",\"path\":[\"name\",\"vi\"]},"
                + "{\"code\":\"REQUIRED\",\"message\":\"Please fill this in.\",\"path\":[\"name\",\"en\"]}],"
                + "\"changes\":{\"campaigns\":0,\"more\":false,\"fields\":[]}},\"errors\":[]}}}");
  }

  @Test
  void publishesItOnceAndTellsTheLaterOneWhatThereIs() {
    save("Một", null);

    Answer published = publish(1);
    assertThat(published.raw().body())
        .isEqualTo(
            "{\"data\":{\"publishCampaignType\":{\"campaignType\":{\"code\":\"%s\",\"version\":1,"
                    .formatted(code)
                + "\"viewerCanEdit\":true,\"retiredAt\":null,\"area\":{\"id\":\"%s\"},"
                    .formatted(TestAreas.DAI_THANH.id())
                + "\"versions\":[{\"version\":1,\"publishedBy\":\"canbo.daithanh\"}]},"
                + "\"draft\":null,\"errors\":[]}}}");

    Answer again = publish(1);
    assertThat(again.at("data.publishCampaignType.errors.0.code")).isEqualTo("VERSION_CONFLICT");
    assertThat(again.at("data.publishCampaignType.campaignType.version")).isEqualTo("1");
  }

  @Test
  void givesTheDraftAsItIsWhenSomebodySavedSince() {
    save("Một", null);
    save("Hai", 1);

    Answer publish = publish(1);
    assertThat(publish.at("data.publishCampaignType.errors.0.code")).isEqualTo("VERSION_CONFLICT");
    assertThat(publish.at("data.publishCampaignType.draft.version")).isEqualTo("2");
    Answer save = save("Ba", 1);
    assertThat(save.at("data.saveCampaignTypeDraft.errors.0.code")).isEqualTo("VERSION_CONFLICT");
    assertThat(save.at("data.saveCampaignTypeDraft.draft.version")).isEqualTo("2");
  }

  @Test
  void leavesRetiredTypesOutUnlessAskedFor() {
    save("Một", null);
    publish(1);
    Answer retired =
        organiser.graphql(
            "mutation($input: CampaignTypeStepInput!) {"
                + " retireCampaignType(input: $input) { campaignType { retiredAt } errors { code } } }",
            Map.of("input", Map.of("code", code)));

    assertThat(retired.at("data.retireCampaignType.campaignType.retiredAt")).startsWith("20");
    assertThat(organiser.graphql("{ campaignTypes { code } }").raw().body()).doesNotContain(code);
    assertThat(organiser.graphql("{ campaignTypes(includeRetired: true) { code } }").raw().body())
        .contains(code);
  }
}

package vn.tungnha.campaign.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.access.TestBrowser.Answer;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.type.CampaignTypeImport.Imported;
import vn.tungnha.campaign.type.CampaignTypeImport.TakeIn;
import vn.tungnha.platform.Problem;

/** The files recipes travel in: out of one installation, into another. */
@ApplicationTest
class RecipeFilesTests {
  @Autowired CampaignTypeImport files;
  @Autowired CampaignTypeDrafts drafts;
  @Autowired CampaignTypes types;
  @Autowired MongoTemplate mongo;
  @Autowired ApplicationContext context;

  private final String code =
      "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @BeforeEach
  void standPeople() {
    TestActors.ensure(context);
  }

  private Imported takeIn(String file, String code) {
    return files.takeIn(TestActors.ORGANISER, new TakeIn(TestAreas.DAI_THANH.id(), file, code));
  }

  @Test
  void bringEveryShippedRecipeBackUnderAnotherCode() {
    List<CampaignRecipe> shipped = CampaignTypeFiles.read();
    assertThat(shipped).hasSizeGreaterThanOrEqualTo(8);
    TestBrowser organiser = TestBrowser.signedInAs(context, TestActors.ORGANISER);
    for (int i = 0; i < shipped.size(); i++) {
      String clone = code + "_" + i;
      Answer file = organiser.get("/api/campaign-types/" + shipped.get(i).code() + ".json");
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.raw().headers().firstValue("Content-Disposition"))
          .contains("attachment; filename=\"" + shipped.get(i).code() + ".json\"");

      CampaignTypeDraft draft = takeIn(file.raw().body(), clone).draft();
      CampaignType published = drafts.publish(TestActors.ORGANISER, clone, draft.version());

      assertThat(published.recipe()).isEqualTo(shipped.get(i).as(clone));
      Answer again = organiser.get("/api/campaign-types/" + clone + ".json");
      assertThat(again.raw().body())
          .isEqualTo(file.raw().body().replace(shipped.get(i).code(), clone));
    }
  }

  @Test
  void bringAThousandGeneratedRecipesBackUnchanged() {
    GeneratedRecipes recipes = new GeneratedRecipes(20261122);
    for (int i = 0; i < 1_000; i++) {
      CampaignRecipe recipe = recipes.next("RECIPE_" + i);
      assertThat(RecipeRules.problems(recipe)).as("recipe " + i).isEmpty();
      assertThat(recipe.checked()).isEqualTo(recipe);

      CampaignRecipe stored = readBack(recipe);
      assertThat(stored).isEqualTo(recipe);
      CampaignRecipe imported = RecipeJson.read(RecipeJson.write(stored), "file").as("OTHER");
      assertThat(imported).isEqualTo(recipe.as("OTHER"));
      assertThat(imported.as(recipe.code())).isEqualTo(recipe);
    }
  }

  private CampaignRecipe readBack(CampaignRecipe recipe) {
    Document written = new Document();
    mongo.getConverter().write(recipe, written);
    return mongo.getConverter().read(CampaignRecipe.class, Document.parse(written.toJson()));
  }

  @Test
  void comeToTheSameWhenTakenInTwice() {
    String file = RecipeJson.write(new GeneratedRecipes(7).next(code));

    CampaignTypeDraft draft = takeIn(file, null).draft();
    assertThat(takeIn(file, null)).isEqualTo(new Imported(null, draft));

    CampaignType published = drafts.publish(TestActors.ORGANISER, code, draft.version());
    assertThat(takeIn(file, null)).isEqualTo(new Imported(published, null));
    assertThat(types.versions(code)).hasSize(1);
    assertThat(drafts.find(TestActors.ORGANISER, code)).isEmpty();

    CampaignTypeDraft other =
        takeIn(RecipeJson.write(new GeneratedRecipes(8).next(code)), null).draft();
    assertThat(other.basedOn()).isEqualTo(1);
    Problem conflict =
        catchThrowableOfType(
            Problem.class,
            () -> takeIn(RecipeJson.write(new GeneratedRecipes(9).next(code)), null));
    assertThat(conflict.code()).hasToString("VERSION_CONFLICT");
    assertThat(conflict.current()).isEqualTo(other);
  }

  @Test
  void refuseAnotherFormWithItsPlace() {
    String good = RecipeJson.write(CampaignTypeFiles.read().getFirst().as(code));
    assertThat(refusals("{")).containsExactly("INVALID_VALUE campaignType.file.broken file");
    assertThat(refusals("[]")).containsExactly("INVALID_VALUE campaignType.file.kind file");
    assertThat(refusals("{\"code\":\"A\",\"code\":\"B\"}"))
        .containsExactly("INVALID_VALUE campaignType.file.broken file");
    assertThat(refusals("[".repeat(2_000)))
        .containsExactly("INVALID_VALUE campaignType.file.broken file");
    assertThat(refusals(" ".repeat(200_001)))
        .containsExactly("INVALID_VALUE campaignType.tooLarge file");
    assertThat(refusals(good.replaceFirst("\"code\"", "\"secret\" : 1,\n \"code\"")))
        .containsExactly("UNKNOWN_FIELD campaignType.file.unknown file secret");
    assertThat(refusals(good.replaceFirst("\"kind\" : \"COUNT\"", "\"kind\" : \"MAGIC\"")))
        .containsExactly("INVALID_VALUE campaignType.file.kind file indicators 0 kind");
    assertThat(refusals(good.replaceFirst("\"decimals\" : 0", "\"decimals\" : \"0\"")))
        .containsExactly("INVALID_VALUE campaignType.file.kind file indicators 0 decimals");
    assertThat(
            refusals(good.replaceFirst("\"maxPerOutcome\" : 500", "\"maxPerOutcome\" : 1e999999")))
        .containsExactly("INVALID_VALUE campaignType.file.kind file indicators 0 maxPerOutcome");
    assertThat(refusals(good.replaceFirst("\"rollUp\" : \"SUM\",", "")))
        .containsExactly("REQUIRED problem.REQUIRED file indicators 0 rollUp");
    assertThat(drafts.find(TestActors.ORGANISER, code)).isEmpty();
  }

  private List<String> refusals(String file) {
    Problem refused = catchThrowableOfType(Problem.class, () -> takeIn(file, null));
    return refused.each().stream()
        .map(each -> each.code() + " " + each.messageKey() + " " + String.join(" ", each.path()))
        .toList();
  }

  @Test
  void areOpenToWhoeverIsSignedIn() {
    assertThat(TestBrowser.anonymous(context).get("/api/campaign-types/CHO_4_0.json").status())
        .isEqualTo(401);
    TestBrowser viewer = TestBrowser.signedInAs(context, TestActors.VIEWER);
    assertThat(viewer.get("/api/campaign-types/CHO_4_0.json?version=1").status()).isEqualTo(200);
    assertThat(viewer.get("/api/campaign-types/CHO_4_0.json?version=9").status()).isEqualTo(404);
    assertThat(viewer.get("/api/campaign-types/NO_SUCH.json").at("code")).isEqualTo("NOT_FOUND");
  }

  @Test
  void areTakenInThroughTheContract() {
    String file = RecipeJson.write(CampaignTypeFiles.read().getFirst());
    Map<String, Object> input =
        Map.of("areaId", TestAreas.DAI_THANH.id(), "file", file, "code", code);

    Answer taken =
        TestBrowser.signedInAs(context, TestActors.ORGANISER)
            .graphql(
                "mutation($input: ImportCampaignTypeInput!) { importCampaignType(input: $input) {"
                    + " draft { code problems { path } } campaignType { code } errors { code } } }",
                Map.of("input", input));

    assertThat(taken.raw().body())
        .isEqualTo(
            "{\"data\":{\"importCampaignType\":{\"draft\":{\"code\":\"%s\",\"problems\":[]},"
                    .formatted(code)
                + "\"campaignType\":null,\"errors\":[]}}}");
  }
}

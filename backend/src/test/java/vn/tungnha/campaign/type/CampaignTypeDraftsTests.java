package vn.tungnha.campaign.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.campaign.Refusals;
import vn.tungnha.campaign.TestCampaigns;
import vn.tungnha.campaign.type.CampaignTypeDrafts.SaveDraft;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldChangeKind;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldRemoval;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.TestFields;

@ApplicationTest
class CampaignTypeDraftsTests {
  private static final Text LABEL = new Text("Nhãn", "Label");

  @Autowired CampaignTypeDrafts drafts;
  @Autowired CampaignTypes types;
  @Autowired Campaigns campaigns;
  @Autowired CampaignsOfType typed;
  @Autowired Areas areas;

  private final String code =
      "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @BeforeEach
  void standAreas() {
    TestAreas.ensure(areas);
  }

  private CampaignRecipe recipe(String name, FieldDefinition... campaignFields) {
    return new CampaignRecipe(
        code,
        new Text(name, name),
        LABEL,
        List.of(campaignFields),
        List.of(),
        List.of(),
        List.of(
            Indicator.entered(
                "PEOPLE",
                LABEL,
                IndicatorKind.COUNT,
                LABEL,
                RollUp.SUM,
                Direction.UP,
                new BigDecimal("500"),
                0)),
        List.of(),
        null,
        null);
  }

  private static FieldDefinition text(String key, boolean required, @Nullable Integer maxLength) {
    FieldDefinition field =
        TestFields.length(TestFields.field(key, FieldKind.TEXT), null, maxLength);
    return required ? TestFields.required(field) : field;
  }

  private CampaignTypeDraft begin(CampaignRecipe recipe) {
    return drafts.save(TestActors.ORGANISER, new SaveDraft(TestAreas.DAI_THANH.id(), recipe, null));
  }

  private CampaignTypeDraft again(CampaignTypeDraft draft, CampaignRecipe recipe) {
    return drafts.save(TestActors.ORGANISER, new SaveDraft(null, recipe, draft.version()));
  }

  private CampaignType publish(CampaignRecipe recipe) {
    CampaignTypeDraft draft = begin(recipe);
    return drafts.publish(TestActors.ORGANISER, code, draft.version());
  }

  private Campaign campaign(FieldValueInput... values) {
    NewCampaign any = TestCampaigns.nightly(TestAreas.DAI_THANH);
    return campaigns.create(
        TestActors.ORGANISER,
        TestCampaigns.of(
            any.id(),
            code,
            "Đợt",
            TestAreas.DAI_THANH,
            any.startsOn(),
            any.endsOn(),
            false,
            values));
  }

  private static String refusal(Runnable act) {
    return Refusals.of(act::run);
  }

  @Test
  void becomeTheTypeOthersRecordWith() {
    CampaignTypeDraft draft = begin(recipe("Một"));
    assertThat(draft.areaId()).isEqualTo(TestAreas.DAI_THANH.id());
    assertThat(draft.basedOn()).isNull();
    assertThat(drafts.problems(draft)).isEmpty();

    CampaignType type = drafts.publish(TestActors.ORGANISER, code, draft.version());

    assertThat(type.version()).isEqualTo(1);
    assertThat(type.areaId()).isEqualTo(TestAreas.DAI_THANH.id());
    assertThat(type.publishedBy()).isEqualTo(TestActors.ORGANISER.name());
    assertThat(types.newest(code)).contains(type);
    assertThat(drafts.find(TestActors.ORGANISER, code)).isEmpty();
    assertThat(campaign().typeVersion()).isEqualTo(1);
  }

  @Test
  void mayBeUnfinishedAndSayWhatTheyLack() {
    CampaignRecipe unfinished =
        new CampaignRecipe(
            code,
            new Text("", ""),
            LABEL,
            List.of(text("office", true, null), text("office", true, null)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null);

    CampaignTypeDraft draft = begin(unfinished);

    assertThat(drafts.find(TestActors.ORGANISER, code)).contains(draft);
    assertThat(drafts.problems(draft))
        .extracting(problem -> problem.code() + " " + String.join(" ", problem.path()))
        .containsExactly(
            "REQUIRED name vi",
            "REQUIRED name en",
            "INVALID_VALUE campaignFields office",
            "INVALID_VALUE indicators");
    assertThat(drafts.changes(draft)).isEqualTo(new TypeChanges(0, 0, 0, false, List.of()));
    assertThat(refusal(() -> drafts.publish(TestActors.ORGANISER, code, draft.version())))
        .isEqualTo("REQUIRED name vi");
    assertThat(types.find(code, null)).isEmpty();
    assertThat(drafts.find(TestActors.ORGANISER, code)).contains(draft);
  }

  @Test
  void keepNoTextThatNobodyCouldRead() {
    assertThat(refusal(() -> begin(recipe("Một\u0000")))).isEqualTo("INVALID_TEXT recipe name vi");
    assertThat(refusal(() -> begin(recipe("ă".repeat(2_001)))))
        .isEqualTo("INVALID_TEXT recipe name vi");
    FieldDefinition[] many = new FieldDefinition[120];
    for (int i = 0; i < many.length; i++)
      many[i] =
          TestFields.labelled(
              TestFields.field("f" + i, FieldKind.TEXT),
              new Text("a".repeat(1_000), "b".repeat(1_000)));
    assertThat(refusal(() -> begin(recipe("Một", many)))).isEqualTo("INVALID_VALUE recipe");
    assertThat(drafts.find(TestActors.ORGANISER, code)).isEmpty();
  }

  @Test
  void belongToWhoMayPlanInTheirArea() {
    SaveDraft own = new SaveDraft(TestAreas.DAI_THANH.id(), recipe("Một"), null);
    SaveDraft product = new SaveDraft(null, recipe("Một"), null);
    assertThat(refusal(() -> drafts.save(TestActors.VIEWER, own))).isEqualTo("FORBIDDEN areaId");
    assertThat(refusal(() -> drafts.save(TestActors.PARTNER, own))).isEqualTo("FORBIDDEN areaId");
    assertThat(refusal(() -> drafts.save(TestActors.OTHER_ORGANISER, own)))
        .isEqualTo("NOT_FOUND areaId");
    assertThat(refusal(() -> drafts.save(TestActors.PROVINCE_ADMIN, product)))
        .isEqualTo("FORBIDDEN areaId");
    assertThat(drafts.find(TestActors.ADMIN, code)).isEmpty();

    CampaignTypeDraft draft = drafts.save(TestActors.ORGANISER, own);

    assertThat(drafts.find(TestActors.OTHER_ORGANISER, code)).isEmpty();
    assertThat(drafts.find(TestActors.VIEWER, code)).isEmpty();
    assertThat(drafts.list(TestActors.OTHER_ORGANISER)).doesNotContain(draft);
    assertThat(drafts.list(TestActors.VIEWER)).isEmpty();
    assertThat(drafts.list(TestActors.PARTNER)).isEmpty();
    assertThat(drafts.list(TestActors.PROVINCE_ADMIN)).contains(draft);
    assertThat(
            refusal(
                () ->
                    drafts.save(
                        TestActors.OTHER_ORGANISER,
                        new SaveDraft(TestAreas.BOC_BO.id(), recipe("Hai"), null))))
        .isEqualTo("INVALID_VALUE recipe code");
    assertThat(refusal(() -> drafts.publish(TestActors.OTHER_ORGANISER, code, draft.version())))
        .isEqualTo("NOT_FOUND code");
    assertThat(refusal(() -> drafts.discard(TestActors.OTHER_ORGANISER, code, draft.version())))
        .isEqualTo("NOT_FOUND code");
    assertThat(drafts.find(TestActors.ORGANISER, code)).contains(draft);
  }

  @Test
  void stayTheirOwnersWhenPublishedAgain() {
    publish(recipe("Một"));
    assertThat(
            refusal(
                () ->
                    drafts.save(
                        TestActors.OTHER_ORGANISER,
                        new SaveDraft(TestAreas.BOC_BO.id(), recipe("Hai"), null))))
        .isEqualTo("INVALID_VALUE recipe code");
    assertThat(
            refusal(
                () ->
                    drafts.save(
                        TestActors.PROVINCE_ADMIN,
                        new SaveDraft(TestAreas.QUANG_NAM.id(), recipe("Hai"), null))))
        .isEqualTo("INVALID_VALUE areaId");

    CampaignTypeDraft draft =
        drafts.save(TestActors.ORGANISER, new SaveDraft(null, recipe("Hai"), null));

    assertThat(draft.areaId()).isEqualTo(TestAreas.DAI_THANH.id());
    assertThat(draft.basedOn()).isEqualTo(1);
    assertThat(drafts.publish(TestActors.ORGANISER, code, draft.version()).version()).isEqualTo(2);
    assertThat(types.versions(code)).extracting(CampaignType::version).containsExactly(2, 1);
  }

  @Test
  void tellASecondWriterWhatThereIsNow() {
    CampaignTypeDraft first = begin(recipe("Một"));
    assertThat(begin(recipe("Một"))).isEqualTo(first);
    CampaignTypeDraft second = again(first, recipe("Hai"));

    assertThat(conflict(() -> begin(recipe("Ba"))).current()).isEqualTo(second);
    assertThat(conflict(() -> again(first, recipe("Ba"))).current()).isEqualTo(second);
    assertThat(
            conflict(() -> drafts.publish(TestActors.ORGANISER, code, first.version())).current())
        .isEqualTo(second);
    assertThat(
            conflict(() -> drafts.discard(TestActors.ORGANISER, code, first.version())).current())
        .isEqualTo(second);
    assertThat(drafts.find(TestActors.ORGANISER, code)).contains(second);

    drafts.discard(TestActors.ORGANISER, code, second.version());
    assertThat(drafts.find(TestActors.ORGANISER, code)).isEmpty();
    assertThat(conflict(() -> again(second, recipe("Ba"))).current()).isNull();
  }

  private static Problem conflict(Runnable act) {
    Problem problem = catchThrowableOfType(Problem.class, act::run);
    assertThat(problem.code()).hasToString("VERSION_CONFLICT");
    return problem;
  }

  @Test
  void arePublishedOnceByTwoAtOnce() throws Exception {
    CampaignTypeDraft draft = begin(recipe("Một"));
    List<Object> answers = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Object>> runs = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Actor actor = i % 2 == 0 ? TestActors.ORGANISER : TestActors.PROVINCE_ADMIN;
        runs.add(pool.submit(() -> outcome(actor, draft)));
      }
      for (Future<Object> run : runs) answers.add(run.get());
    }

    CampaignType only = types.newest(code).get();
    assertThat(types.versions(code)).containsExactly(only);
    assertThat(answers).containsOnly(only);
  }

  /** The type published, or the type the conflict tells. */
  private @Nullable Object outcome(Actor actor, CampaignTypeDraft draft) {
    try {
      return drafts.publish(actor, code, draft.version());
    } catch (Problem problem) {
      assertThat(problem.code()).hasToString("VERSION_CONFLICT");
      return problem.current();
    }
  }

  @Test
  void keepTheKindAFieldWasPublishedWith() {
    publish(recipe("Một", text("office", false, null)));
    publish(recipe("Một"));
    FieldDefinition number = TestFields.field("office", FieldKind.INTEGER);

    CampaignTypeDraft draft = begin(recipe("Một", number));

    assertThat(refusal(() -> drafts.publish(TestActors.ORGANISER, code, draft.version())))
        .isEqualTo("INVALID_VALUE campaignFields office");
    assertThat(types.newest(code).get().version()).isEqualTo(2);
  }

  @Test
  void mayNotRemoveAFieldThatHasValues() {
    publish(recipe("Một", text("office", false, null), text("plan", false, null)));
    campaign(FieldValueInput.text("office", "UBND xã"));

    CampaignTypeDraft draft = begin(recipe("Một"));

    assertThat(drafts.problems(draft))
        .extracting(problem -> problem.messageKey() + " " + String.join(" ", problem.path()))
        .containsExactly("field.inUse campaignFields office");
    assertThat(refusal(() -> drafts.publish(TestActors.ORGANISER, code, draft.version())))
        .isEqualTo("INVALID_VALUE campaignFields office");
    again(draft, recipe("Một", text("office", false, null)));
    assertThat(drafts.publish(TestActors.ORGANISER, code, draft.version() + 1).version())
        .isEqualTo(2);
  }

  @Test
  void tellWhatTheyChangeForTheRecordsThereAre() {
    publish(
        recipe("Một", text("office", false, null), text("plan", false, null), text("x", false, 9)));
    campaign(FieldValueInput.text("office", "UBND xã Đại Thạnh"));
    Campaign second = campaign(FieldValueInput.text("office", "UBND"));
    campaign();

    CampaignTypeDraft draft =
        begin(
            recipe(
                "Một",
                text("office", true, 10),
                TestFields.retired(text("x", false, 9)),
                text("who", true, 5)));

    assertThat(drafts.changes(draft))
        .isEqualTo(
            new TypeChanges(
                3,
                0,
                0,
                false,
                List.of(
                    new FieldChange(
                        FieldListKind.CAMPAIGN, "office", FieldChangeKind.CHANGED, 2, 2),
                    new FieldChange(FieldListKind.CAMPAIGN, "x", FieldChangeKind.RETIRED, 0, 0),
                    new FieldChange(FieldListKind.CAMPAIGN, "who", FieldChangeKind.ADDED, 0, 3),
                    new FieldChange(
                        FieldListKind.CAMPAIGN, "plan", FieldChangeKind.REMOVED, 0, 0))));
    drafts.publish(TestActors.ORGANISER, code, draft.version());
    Campaign renamed =
        campaigns.amend(TestActors.ORGANISER, TestCampaigns.renamed(second, "Tên mới"));
    assertThat(renamed.typeVersion()).isEqualTo(1);
    assertThat(renamed.values()).isEqualTo(second.values());
  }

  @Test
  void readAtMostTwentyThousandRecordsOfAList() {
    CampaignType first = publish(recipe("Một", text("office", false, null)));
    List<Integer> asked = new ArrayList<>();
    List<TypedRecords> many =
        Stream.of(FieldListKind.values()).<TypedRecords>map(list -> new Many(list, asked)).toList();

    TypeChanges changes =
        new DraftChanges(typed, many).of(first, recipe("Hai", text("office", true, null)));

    assertThat(changes)
        .isEqualTo(
            new TypeChanges(
                20_001,
                20_001,
                20_001,
                true,
                List.of(
                    new FieldChange(
                        FieldListKind.CAMPAIGN, "office", FieldChangeKind.CHANGED, 0, 1))));
    assertThat(asked).containsExactly(20_000);
  }

  /** More records than are read, the first of them without values. */
  private record Many(FieldListKind list, List<Integer> asked) implements TypedRecords {
    @Override
    public long count(Collection<String> campaignIds) {
      return 20_001;
    }

    @Override
    public boolean hold(Collection<String> campaignIds, FieldRemoval removal) {
      return true;
    }

    @Override
    public void read(Collection<String> campaignIds, int most, Consumer<List<FieldValue>> reader) {
      asked.add(most);
      reader.accept(List.of());
    }
  }

  @Test
  void leaveRetiringToTheOwner() {
    publish(recipe("Một"));
    Campaign running = campaign();
    assertThat(refusal(() -> types.retire(TestActors.OTHER_ORGANISER, code)))
        .isEqualTo("FORBIDDEN problem.FORBIDDEN");
    assertThat(types.newest(code).get().retiredAt()).isNull();

    CampaignType retired = types.retire(TestActors.ORGANISER, code);

    assertThat(retired.retiredAt()).isNotNull();
    assertThat(types.retire(TestActors.ORGANISER, code)).isEqualTo(retired);
    assertThat(refusal(this::campaign)).isEqualTo("WRONG_STATE type");
    campaigns.amend(TestActors.ORGANISER, TestCampaigns.renamed(running, "Tên mới"));
    CampaignTypeDraft draft = begin(recipe("Hai"));
    assertThat(refusal(() -> drafts.publish(TestActors.ORGANISER, code, draft.version())))
        .isEqualTo("WRONG_STATE campaignType.isRetired");

    assertThat(types.restore(TestActors.ORGANISER, code).retiredAt()).isNull();
    assertThat(campaign().typeVersion()).isEqualTo(1);
    assertThat(drafts.publish(TestActors.ORGANISER, code, draft.version()).version()).isEqualTo(2);
  }

  @Test
  void areNotTakenBackByAnUpgrade() {
    types.ship(recipe("Một"));
    types.ship(recipe("Hai"));
    assertThat(types.newest(code).get().version()).isEqualTo(2);
    CampaignTypeDraft draft =
        drafts.save(TestActors.ADMIN, new SaveDraft(null, recipe("Của tỉnh"), null));
    drafts.publish(TestActors.ADMIN, code, draft.version());

    types.ship(recipe("Ba"));

    assertThat(types.newest(code).get().name().vi()).isEqualTo("Của tỉnh");
    assertThat(types.newest(code).get().version()).isEqualTo(3);
  }
}

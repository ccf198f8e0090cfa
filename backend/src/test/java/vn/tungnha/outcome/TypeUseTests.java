package vn.tungnha.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.campaign.type.CampaignRecipe;
import vn.tungnha.campaign.type.CampaignTypeDraft;
import vn.tungnha.campaign.type.CampaignTypeDrafts;
import vn.tungnha.campaign.type.CampaignTypeDrafts.SaveDraft;
import vn.tungnha.campaign.type.Direction;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.IndicatorSource;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.TestFields;
import vn.tungnha.session.Frequency;
import vn.tungnha.session.RecurrenceInput;
import vn.tungnha.session.ScheduleSessionsInput;
import vn.tungnha.session.Scheduling;
import vn.tungnha.session.SeriesPlaceInput;
import vn.tungnha.session.Session;
import vn.tungnha.session.SessionChanges;
import vn.tungnha.session.SessionInput.MarkSessionHeldInput;
import vn.tungnha.session.Sessions;

/** A new version of a type is told what sessions and outcomes hold, and takes nothing from them. */
@ApplicationTest
class TypeUseTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Autowired CampaignTypeDrafts drafts;
  @Autowired Campaigns campaigns;
  @Autowired Scheduling scheduling;
  @Autowired Sessions sessions;
  @Autowired SessionChanges changes;
  @Autowired Outcomes outcomes;
  @Autowired ApplicationContext context;

  private final String code =
      "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @BeforeEach
  void recordWithTheFirstVersion() {
    TestActors.ensure(context);
    publish(
        List.of(TestFields.field("place", FieldKind.TEXT)),
        List.of(TestFields.field("need", FieldKind.TEXT), TestFields.field("x", FieldKind.DATE)));
    Campaign campaign =
        campaigns.create(
            TestActors.ORGANISER,
            new NewCampaign(
                Ids.fresh("cmp", Instant.now()),
                code,
                "Đợt",
                TestAreas.DAI_THANH.id(),
                TODAY.minusDays(5),
                TODAY.plusDays(5),
                null,
                null,
                true,
                null));
    hold(campaign);
    Outcome long_ = record(campaign, "cần thêm điện thoại");
    record(campaign, "cần");
    outcomes.amend(
        TestActors.ORGANISER,
        new AmendOutcomeInput(
            long_.id(),
            1,
            List.of(),
            List.of(FieldValueInput.text("need", "cần thêm rất nhiều")),
            null,
            "rõ hơn"));
  }

  private CampaignTypeDraft draft(
      List<FieldDefinition> sessionFields, List<FieldDefinition> outcomeFields) {
    CampaignRecipe recipe =
        new CampaignRecipe(
            code,
            TestFields.LABEL,
            TestFields.LABEL,
            List.of(),
            sessionFields,
            outcomeFields,
            List.of(
                new Indicator(
                    "TIMES",
                    TestFields.LABEL,
                    IndicatorKind.COUNT,
                    TestFields.LABEL,
                    RollUp.SUM,
                    Direction.UP,
                    null,
                    0,
                    IndicatorSource.RECORDS)),
            List.of(),
            null,
            null);
    return drafts.save(TestActors.ORGANISER, new SaveDraft(TestAreas.DAI_THANH.id(), recipe, null));
  }

  private void publish(List<FieldDefinition> sessionFields, List<FieldDefinition> outcomeFields) {
    CampaignTypeDraft draft = draft(sessionFields, outcomeFields);
    drafts.publish(TestActors.ORGANISER, code, draft.version());
  }

  private void hold(Campaign campaign) {
    scheduling.schedule(
        TestActors.ORGANISER,
        new ScheduleSessionsInput(
            Ids.fresh("ser", Instant.now()),
            campaign.id(),
            null,
            TODAY,
            LocalTime.of(19, 30),
            60,
            new RecurrenceInput(Frequency.DAILY, 1, null, null, 3, null),
            List.of(new SeriesPlaceInput(TestAreas.TAY_LE.id(), null, null))));
    Session first =
        sessions
            .upcoming(TestActors.ORGANISER, List.of(campaign.id()), TODAY, 1)
            .get(campaign.id())
            .getFirst();
    changes.markHeld(
        TestActors.ORGANISER,
        new MarkSessionHeldInput(
            first.id(),
            first.version(),
            12,
            List.of(FieldValueInput.text("place", "nhà văn hoá"))));
  }

  private Outcome record(Campaign campaign, String need) {
    return outcomes
        .record(
            TestActors.ORGANISER,
            new RecordOutcomeInput(
                Ids.fresh("out", Instant.now()),
                campaign.id(),
                null,
                TestAreas.TAY_LE.id(),
                null,
                TODAY,
                List.of(),
                List.of(FieldValueInput.text("need", need)),
                null,
                null))
        .outcome();
  }

  @Test
  void countsTheValuesThatWouldNoLongerPass() {
    draft(
        List.of(TestFields.length(TestFields.field("place", FieldKind.TEXT), null, 5)),
        List.of(
            TestFields.length(TestFields.field("need", FieldKind.TEXT), null, 10),
            TestFields.field("x", FieldKind.DATE)));

    String told =
        TestBrowser.signedInAs(context, TestActors.ORGANISER)
            .graphql(
                "{ campaignTypeDraft(code: \"%s\") { problems { code } changes { campaigns sessions outcomes more fields { list key what records noLongerPass } } } }"
                    .formatted(code))
            .raw()
            .body();

    assertThat(told)
        .isEqualTo(
            "{\"data\":{\"campaignTypeDraft\":{\"problems\":[],\"changes\":"
                + "{\"campaigns\":1,\"sessions\":1,\"outcomes\":2,\"more\":false,\"fields\":["
                + "{\"list\":\"SESSION\",\"key\":\"place\",\"what\":\"CHANGED\",\"records\":1,\"noLongerPass\":1},"
                + "{\"list\":\"OUTCOME\",\"key\":\"need\",\"what\":\"CHANGED\",\"records\":2,\"noLongerPass\":1}]}}}}");
  }

  @Test
  void removesOnlyWhatNobodyUsed() {
    CampaignTypeDraft draft = draft(List.of(), List.of());

    Problem refused =
        catchThrowableOfType(
            Problem.class, () -> drafts.publish(TestActors.ORGANISER, code, draft.version()));

    assertThat(refused.each())
        .extracting(each -> each.messageKey() + " " + String.join(" ", each.path()))
        .containsExactlyInAnyOrder(
            "field.inUse sessionFields place", "field.inUse outcomeFields need");
  }
}

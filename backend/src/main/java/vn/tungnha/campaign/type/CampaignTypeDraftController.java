package vn.tungnha.campaign.type;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.type.CampaignTypeDrafts.SaveDraft;
import vn.tungnha.campaign.type.CampaignTypeImport.Imported;
import vn.tungnha.campaign.type.CampaignTypeImport.TakeIn;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.UserError;

/** Campaign types in the making. */
@Controller
class CampaignTypeDraftController {
  private final CampaignTypeDrafts drafts;
  private final CampaignTypeImport files;
  private final Areas areas;
  private final Messages messages;

  CampaignTypeDraftController(
      CampaignTypeDrafts drafts, CampaignTypeImport files, Areas areas, Messages messages) {
    this.drafts = drafts;
    this.files = files;
    this.areas = areas;
    this.messages = messages;
  }

  @QueryMapping
  List<CampaignTypeDraft> campaignTypeDrafts(Actor actor) {
    return drafts.list(actor);
  }

  @QueryMapping
  @Nullable CampaignTypeDraft campaignTypeDraft(@Argument String code, Actor actor) {
    return drafts.find(actor, code).orElse(null);
  }

  @MutationMapping
  DraftPayload saveCampaignTypeDraft(@Argument SaveDraft input, Actor actor) {
    return new DraftPayload(drafts.save(actor, input), List.of());
  }

  @MutationMapping
  DraftPayload discardCampaignTypeDraft(@Argument DraftStep input, Actor actor) {
    return new DraftPayload(
        drafts.discard(actor, input.code(), input.expectedVersion()), List.of());
  }

  @MutationMapping
  PublishPayload publishCampaignType(@Argument DraftStep input, Actor actor) {
    return new PublishPayload(
        drafts.publish(actor, input.code(), input.expectedVersion()), null, List.of());
  }

  @MutationMapping
  ImportPayload importCampaignType(@Argument TakeIn input, Actor actor) {
    Imported taken = files.takeIn(actor, input);
    return new ImportPayload(taken.draft(), taken.type(), List.of());
  }

  @SchemaMapping
  @Nullable Area area(CampaignTypeDraft draft) {
    return draft.areaId() == null ? null : areas.require(draft.areaId());
  }

  @SchemaMapping
  List<UserError> problems(CampaignTypeDraft draft, Locale locale) {
    return drafts.problems(draft).stream()
        .flatMap(problem -> messages.userErrors(problem, locale).stream())
        .toList();
  }

  @SchemaMapping
  TypeChanges changes(CampaignTypeDraft draft) {
    return drafts.changes(draft);
  }

  record DraftStep(String code, int expectedVersion) {}

  record DraftPayload(@Nullable CampaignTypeDraft draft, List<UserError> errors) {}

  record ImportPayload(
      @Nullable CampaignTypeDraft draft,
      @Nullable CampaignType campaignType,
      List<UserError> errors) {}

  record PublishPayload(
      @Nullable CampaignType campaignType,
      @Nullable CampaignTypeDraft draft,
      List<UserError> errors) {}
}

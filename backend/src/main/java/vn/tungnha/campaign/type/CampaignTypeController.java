package vn.tungnha.campaign.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.UserError;

/** Campaign types as published; their owners stand in process, so they cost nothing. */
@Controller
class CampaignTypeController {
  private final CampaignTypes types;
  private final CampaignTypePolicy policy;
  private final Areas areas;

  CampaignTypeController(CampaignTypes types, CampaignTypePolicy policy, Areas areas) {
    this.types = types;
    this.policy = policy;
    this.areas = areas;
  }

  @QueryMapping
  List<CampaignType> campaignTypes(@Argument boolean includeRetired) {
    return types.newest().stream().filter(type -> includeRetired || !type.isRetired()).toList();
  }

  @QueryMapping
  @Nullable CampaignType campaignType(@Argument String code, @Argument @Nullable Integer version) {
    return types.find(code, version).orElse(null);
  }

  @MutationMapping
  CampaignTypePayload retireCampaignType(@Argument CampaignTypeStep input, Actor actor) {
    return CampaignTypePayload.of(types.retire(actor, input.code()));
  }

  @MutationMapping
  CampaignTypePayload restoreCampaignType(@Argument CampaignTypeStep input, Actor actor) {
    return CampaignTypePayload.of(types.restore(actor, input.code()));
  }

  @SchemaMapping
  @Nullable Area area(CampaignType type) {
    return type.areaId() == null ? null : areas.require(type.areaId());
  }

  @SchemaMapping
  List<CampaignTypeVersion> versions(CampaignType type) {
    return types.versions(type.code()).stream().map(CampaignTypeVersion::of).toList();
  }

  @SchemaMapping
  boolean viewerCanEdit(CampaignType type, Actor actor) {
    return policy.mayEdit(actor, type.areaId());
  }

  record CampaignTypeStep(String code) {}

  record CampaignTypePayload(@Nullable CampaignType campaignType, List<UserError> errors) {
    static CampaignTypePayload of(CampaignType type) {
      return new CampaignTypePayload(type, List.of());
    }
  }
}

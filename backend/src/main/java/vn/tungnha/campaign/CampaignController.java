package vn.tungnha.campaign;

import graphql.execution.DataFetcherResult;
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
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.UserError;
import vn.tungnha.platform.field.FieldOrder;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.ShownValues;

/**
 * Campaigns and what a row shows of them; types and areas stand in process, so they cost nothing.
 */
@Controller
class CampaignController {
  private final Campaigns campaigns;
  private final CampaignTypes types;
  private final CampaignPolicy policy;
  private final Areas areas;

  CampaignController(Campaigns campaigns, CampaignTypes types, CampaignPolicy policy, Areas areas) {
    this.campaigns = campaigns;
    this.types = types;
    this.policy = policy;
    this.areas = areas;
  }

  @QueryMapping
  @Nullable Campaign campaign(@Argument String id, Actor actor) {
    return campaigns.find(actor, id).orElse(null);
  }

  @QueryMapping
  Connection<Campaign> campaigns(
      @Argument @Nullable CampaignFilter filter,
      @Argument @Nullable CampaignOrder orderBy,
      @Argument @Nullable FieldOrder orderByField,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Actor actor) {
    return campaigns.list(actor, filter, orderBy, orderByField, PageRequest.of(first, after));
  }

  @MutationMapping
  CampaignPayload createCampaign(@Argument NewCampaign input, Actor actor) {
    return CampaignPayload.of(campaigns.create(actor, input));
  }

  @MutationMapping
  CampaignPayload amendCampaign(@Argument CampaignAmendment input, Actor actor) {
    return CampaignPayload.of(campaigns.amend(actor, input));
  }

  @MutationMapping
  CampaignPayload activateCampaign(@Argument CampaignStep input, Actor actor) {
    return CampaignPayload.of(
        campaigns.activate(actor, input.campaignId(), input.expectedVersion()));
  }

  @MutationMapping
  CampaignPayload closeCampaign(@Argument CampaignStep input, Actor actor) {
    return CampaignPayload.of(campaigns.close(actor, input.campaignId(), input.expectedVersion()));
  }

  @MutationMapping
  CampaignPayload reopenCampaign(@Argument CampaignStep input, Actor actor) {
    return CampaignPayload.of(campaigns.reopen(actor, input.campaignId(), input.expectedVersion()));
  }

  @SchemaMapping
  CampaignType type(Campaign campaign) {
    return types.of(campaign);
  }

  @SchemaMapping
  DataFetcherResult<List<FieldValue>> values(Campaign campaign, Actor actor) {
    boolean personal = actor.seesPersonal(campaign.areaPath());
    return ShownValues.of(types.of(campaign).campaignFields(), campaign.values(), personal);
  }

  @SchemaMapping
  Area area(Campaign campaign) {
    return areas.require(campaign.areaId());
  }

  @SchemaMapping
  boolean viewerCanManage(Campaign campaign, Actor actor) {
    return policy.mayManage(actor, campaign.areaPath());
  }

  @SchemaMapping
  boolean viewerCanSchedule(Campaign campaign, Actor actor) {
    return policy.maySchedule(actor, campaign);
  }

  @SchemaMapping
  boolean viewerCanRecord(Campaign campaign, Actor actor) {
    return policy.mayRecord(actor, campaign);
  }

  record CampaignStep(String campaignId, int expectedVersion) {}

  record CampaignPayload(@Nullable Campaign campaign, List<UserError> errors) {
    static CampaignPayload of(Campaign campaign) {
      return new CampaignPayload(campaign, List.of());
    }
  }
}

package vn.tungnha.campaign.target;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.target.TargetLoader.TargetsAsked;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.UserError;

@Controller
class TargetController {
  private final Targets targets;
  private final CampaignTypes types;
  private final Areas areas;
  private final Messages messages;

  TargetController(Targets targets, CampaignTypes types, Areas areas, Messages messages) {
    this.targets = targets;
    this.types = types;
    this.areas = areas;
    this.messages = messages;
  }

  @MutationMapping
  TargetPayload assignTarget(@Argument NewTarget input, Actor actor) {
    return TargetPayload.of(targets.assign(actor, input));
  }

  @MutationMapping
  TargetPayload withdrawTarget(@Argument WithdrawTarget input, Actor actor) {
    return TargetPayload.of(targets.withdraw(actor, input.targetId(), input.expectedVersion()));
  }

  /** By a loader, because a batch method takes no argument. */
  @SchemaMapping(typeName = "Campaign")
  CompletableFuture<List<Target>> targets(
      Campaign campaign,
      @Argument @Nullable String areaId,
      Actor actor,
      DataLoader<TargetsAsked, List<Target>> campaignTargets) {
    return campaignTargets.load(new TargetsAsked(actor, campaign.id(), areaId));
  }

  @SchemaMapping
  Indicator indicator(Target target) {
    return types
        .byId(target.typeId())
        .indicator(target.indicatorCode())
        .orElseThrow(Problem::notFound);
  }

  @SchemaMapping
  Area area(Target target) {
    return areas.require(target.areaId());
  }

  @SchemaMapping
  @Nullable String assignedBy(Target target, Actor actor) {
    return targets.person(actor, target.assignedBy());
  }

  @SchemaMapping
  @Nullable String assignedBy(TargetRevision earlier, Actor actor) {
    return targets.person(actor, earlier.assignedBy());
  }

  @BatchMapping
  Map<Target, Cascade> cascade(List<Target> above) {
    return targets.cascades(above);
  }

  @SchemaMapping
  String text(Cascade cascade, Locale locale) {
    return cascade.text(messages, locale);
  }

  record WithdrawTarget(String targetId, int expectedVersion) {}

  record TargetPayload(@Nullable Target target, List<UserError> errors) {
    static TargetPayload of(Target target) {
      return new TargetPayload(target, List.of());
    }
  }
}

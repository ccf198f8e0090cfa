package vn.tungnha.campaign.target;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.tungnha.access.Actor;

/** Loads the targets of a whole page of campaigns together: one query for each area asked for. */
@Component
class TargetLoader {
  private final Targets targets;

  TargetLoader(Targets targets, BatchLoaderRegistry registry) {
    this.targets = targets;
    registry
        .<TargetsAsked, List<Target>>forName("campaignTargets")
        .registerMappedBatchLoader((asked, environment) -> Mono.fromCallable(() -> load(asked)));
  }

  /** The targets of a campaign as one field asks for them. */
  record TargetsAsked(Actor actor, String campaignId, @Nullable String areaId) {}

  private Map<TargetsAsked, List<Target>> load(Set<TargetsAsked> asked) {
    Map<TargetsAsked, List<Target>> loaded = new HashMap<>();
    asked.stream()
        .collect(Collectors.groupingBy(each -> Optional.ofNullable(each.areaId())))
        .values()
        .forEach(sameArea -> loaded.putAll(loadOfOneArea(sameArea)));
    return loaded;
  }

  private Map<TargetsAsked, List<Target>> loadOfOneArea(List<TargetsAsked> asked) {
    TargetsAsked any = asked.getFirst();
    Collection<String> ids = asked.stream().map(TargetsAsked::campaignId).toList();
    Map<String, List<Target>> byCampaign = targets.of(any.actor(), ids, any.areaId());
    return asked.stream()
        .collect(
            Collectors.toMap(
                each -> each, each -> byCampaign.getOrDefault(each.campaignId(), List.of())));
  }
}

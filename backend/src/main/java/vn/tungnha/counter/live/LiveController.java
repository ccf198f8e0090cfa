package vn.tungnha.counter.live;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Standing;
import vn.tungnha.counter.CampaignCounters;

@Controller
class LiveController {
  private final LiveCounters live;

  LiveController(LiveCounters live) {
    this.live = live;
  }

  @SubscriptionMapping
  Flux<CampaignCounters> countersChanged(
      @Argument String campaignId,
      @Argument @Nullable String areaId,
      Actor actor,
      GraphQLContext context) {
    return live.of(actor, Standing.in(context), campaignId, areaId);
  }
}

package vn.tungnha.campaign.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.UserError;

@Controller
class TargetPlanController {
  private final TargetPlans plans;

  TargetPlanController(TargetPlans plans) {
    this.plans = plans;
  }

  @QueryMapping
  List<TargetProposal> proposeTargets(@Argument ProposeTargets input, Actor actor) {
    return plans.propose(actor, input);
  }

  @MutationMapping
  TargetsPayload assignTargets(@Argument NewTargets input, Actor actor) {
    return new TargetsPayload(plans.assign(actor, input), List.of());
  }

  record TargetsPayload(@Nullable List<Target> targets, List<UserError> errors) {}
}

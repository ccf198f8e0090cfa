package vn.tungnha.outcome;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.UserError;
import vn.tungnha.platform.field.FieldOrder;
import vn.tungnha.session.Session;

@Controller
class OutcomeController {
  private final Outcomes outcomes;

  OutcomeController(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  @QueryMapping
  @Nullable Outcome outcome(@Argument String id, Actor actor) {
    return outcomes.find(actor, id).orElse(null);
  }

  @QueryMapping
  Connection<Outcome> outcomes(
      @Argument @Nullable OutcomeFilter filter,
      @Argument @Nullable FieldOrder orderByField,
      @Argument int first,
      @Argument @Nullable String after,
      Actor actor) {
    return outcomes.page(actor, filter, orderByField, new PageRequest(first, after));
  }

  @SchemaMapping(typeName = "Campaign", field = "outcomes")
  Connection<Outcome> ofCampaign(
      Campaign campaign, @Argument int first, @Argument @Nullable String after, Actor actor) {
    OutcomeFilter filter = OutcomeFilter.ofCampaign(campaign.id());
    return outcomes.page(actor, filter, null, new PageRequest(first, after));
  }

  @BatchMapping(typeName = "Session", field = "outcomes")
  List<List<Outcome>> ofSessions(List<Session> sessions, GraphQLContext context) {
    Map<String, List<Outcome>> bySession =
        outcomes.ofSessions(Actor.in(context), sessions.stream().map(Session::id).toList());
    return sessions.stream()
        .map(session -> bySession.getOrDefault(session.id(), List.of()))
        .toList();
  }

  @MutationMapping
  OutcomePayload recordOutcome(@Argument RecordOutcomeInput input, Actor actor) {
    return OutcomePayload.of(outcomes.record(actor, input));
  }

  @MutationMapping
  OutcomePayload amendOutcome(@Argument AmendOutcomeInput input, Actor actor) {
    return OutcomePayload.of(outcomes.amend(actor, input));
  }

  @MutationMapping
  OutcomePayload voidOutcome(@Argument VoidOutcomeInput input, Actor actor) {
    return OutcomePayload.of(outcomes.withdraw(actor, input));
  }

  record OutcomePayload(
      @Nullable Outcome outcome, @Nullable WriteResult result, List<UserError> errors) {
    static OutcomePayload of(Written written) {
      return new OutcomePayload(written.outcome(), written.result(), List.of());
    }
  }
}

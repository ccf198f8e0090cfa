package vn.tungnha.team;

import graphql.execution.DataFetcherResult;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.UserError;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.ShownValues;

/** The custom fields of teams and members, which stand in process, and the values of them. */
@Controller
class FieldSetController {
  private final FieldSets fieldSets;
  private final Teams teams;
  private final Messages messages;

  FieldSetController(FieldSets fieldSets, Teams teams, Messages messages) {
    this.fieldSets = fieldSets;
    this.teams = teams;
    this.messages = messages;
  }

  @QueryMapping
  FieldSet memberFields() {
    return fieldSets.ofMembers();
  }

  @QueryMapping
  FieldSetProposal fieldSetProposal(
      @Argument @Nullable String kind, @Argument List<FieldDefinition> fields, Actor actor) {
    return teams.proposeFields(actor, kind, fields);
  }

  @SchemaMapping
  List<UserError> problems(FieldSetProposal proposal, Locale locale) {
    return fieldSets.problems(proposal).stream()
        .flatMap(problem -> messages.userErrors(problem, locale).stream())
        .toList();
  }

  @SchemaMapping
  FieldSetProposal.Changes changes(FieldSetProposal proposal) {
    return fieldSets.changes(proposal);
  }

  @MutationMapping
  DefineFieldsPayload defineTeamFields(@Argument FieldSetInput.OfTeams input, Actor actor) {
    return DefineFieldsPayload.of(teams.defineFields(actor, input));
  }

  @MutationMapping
  DefineFieldsPayload defineMemberFields(@Argument FieldSetInput.OfMembers input, Actor actor) {
    return DefineFieldsPayload.of(fieldSets.defineOfMembers(actor, input));
  }

  @SchemaMapping
  boolean viewerCanEdit(FieldSet set, Actor actor) {
    return FieldSets.mayDefine(actor);
  }

  @SchemaMapping(typeName = "TeamKind")
  List<FieldDefinition> fields(TeamKind kind) {
    return fieldSets.ofTeams(kind.code()).fields();
  }

  @SchemaMapping(typeName = "TeamKind")
  int version(TeamKind kind) {
    return fieldSets.ofTeams(kind.code()).version();
  }

  @SchemaMapping(typeName = "TeamKind", field = "viewerCanEdit")
  boolean viewerCanEditKind(TeamKind kind, Actor actor) {
    return FieldSets.mayDefine(actor);
  }

  @SchemaMapping(typeName = "Team", field = "values")
  DataFetcherResult<List<FieldValue>> teamValues(Team team, Actor actor) {
    return ShownValues.of(fieldSets.of(team), team.values(), actor.seesPersonal(team.areaPath()));
  }

  @SchemaMapping(typeName = "Member", field = "values")
  DataFetcherResult<List<FieldValue>> memberValues(Member member, Actor actor) {
    return ShownValues.of(
        fieldSets.of(member), member.values(), actor.seesPersonal(member.areaPath()));
  }

  record DefineFieldsPayload(@Nullable FieldSet fieldSet, List<UserError> errors) {
    static DefineFieldsPayload of(FieldSet set) {
      return new DefineFieldsPayload(set, List.of());
    }
  }
}

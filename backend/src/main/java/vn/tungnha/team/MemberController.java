package vn.tungnha.team;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.field.FieldOrder;

@Controller
class MemberController {
  private final Members members;
  private final Memberships memberships;
  private final Teams teams;

  MemberController(Members members, Memberships memberships, Teams teams) {
    this.members = members;
    this.memberships = memberships;
    this.teams = teams;
  }

  @QueryMapping
  @Nullable Member member(@Argument String id, Actor actor) {
    return members.find(actor, id).orElse(null);
  }

  @QueryMapping
  Connection<Member> members(
      @Argument @Nullable MemberFilter filter,
      @Argument @Nullable FieldOrder orderByField,
      @Argument int first,
      @Argument @Nullable String after,
      Actor actor) {
    return members.list(actor, filter, orderByField, new PageRequest(first, after));
  }

  @MutationMapping
  MemberPayload addMember(@Argument MemberInput.Add input, Actor actor) {
    return MemberPayload.of(members.add(actor, input));
  }

  @MutationMapping
  MemberPayload amendMember(@Argument MemberInput.Amend input, Actor actor) {
    return MemberPayload.of(members.amend(actor, input));
  }

  @MutationMapping
  MembershipPayload joinTeam(@Argument MembershipInput.Join input, Actor actor) {
    return MembershipPayload.of(memberships.join(actor, input));
  }

  @MutationMapping
  MembershipPayload endMembership(@Argument MembershipInput.End input, Actor actor) {
    return MembershipPayload.of(memberships.end(actor, input));
  }

  @MutationMapping
  TeamPayload changeLeader(@Argument MembershipInput.ChangeLeader input, Actor actor) {
    return TeamPayload.of(memberships.changeLeader(actor, input));
  }

  @MutationMapping
  MembershipPayload mergeMemberships(@Argument MembershipInput.Merge input, Actor actor) {
    return MembershipPayload.of(memberships.merge(actor, input));
  }

  @SchemaMapping
  MemberContact contact(Member member, Actor actor) {
    return members.contact(actor, member);
  }

  @SchemaMapping
  boolean viewerCanManage(Member member, Actor actor) {
    return TeamPolicy.mayLead(actor, member.areaPath());
  }

  @SchemaMapping
  boolean viewerCanSeeContact(Member member, Actor actor) {
    return TeamPolicy.mayLead(actor, member.areaPath());
  }

  @BatchMapping(typeName = "Member")
  List<List<Membership>> memberships(List<Member> members, GraphQLContext context) {
    List<String> ids = members.stream().map(Member::id).toList();
    Map<String, List<Membership>> found = memberships.ofMembers(Actor.in(context), ids);
    return ids.stream().map(id -> found.getOrDefault(id, List.of())).toList();
  }

  @BatchMapping(typeName = "Membership")
  List<Team> team(List<Membership> memberships, GraphQLContext context) {
    List<String> ids = memberships.stream().map(Membership::teamId).distinct().toList();
    Map<String, Team> found = teams.visible(Actor.in(context), ids);
    return memberships.stream().map(m -> Objects.requireNonNull(found.get(m.teamId()))).toList();
  }

  @BatchMapping(typeName = "Membership", field = "member")
  List<Member> membershipMember(List<Membership> of, GraphQLContext context) {
    Map<String, Member> found = memberships.people(Actor.in(context), of);
    return of.stream().map(m -> Objects.requireNonNull(found.get(m.memberId()))).toList();
  }
}

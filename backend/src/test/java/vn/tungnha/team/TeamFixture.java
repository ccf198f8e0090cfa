package vn.tungnha.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** The test country without teams, and the acts that the stories are told with. */
final class TeamFixture {
  static final String CNSCD = "CNSCD_VILLAGE";
  static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  final Teams teams;
  final Members members;
  final Memberships memberships;
  final MongoOperations mongo;
  private final Clock clock;

  private TeamFixture(ApplicationContext context) {
    teams = context.getBean(Teams.class);
    members = context.getBean(Members.class);
    memberships = context.getBean(Memberships.class);
    mongo = context.getBean(MongoOperations.class);
    clock = context.getBean(Clock.class);
  }

  static TeamFixture in(ApplicationContext context) {
    TeamFixture fixture = new TeamFixture(context);
    fixture.mongo.remove(new Query(), Team.class);
    fixture.mongo.remove(new Query(), Member.class);
    fixture.mongo.remove(new Query(), Membership.class);
    fixture.mongo.remove(new Query(), CompositionRule.class);
    TestAreas.ensure(context.getBean(Areas.class));
    return fixture;
  }

  String id(String prefix) {
    return Ids.fresh(prefix, clock.instant());
  }

  Team team(Area village) {
    return team(village, null);
  }

  Team team(Area village, @Nullable String name) {
    return teams.found(TestActors.ADMIN, founding(village, name, null));
  }

  TeamInput.Found founding(Area area, @Nullable String name, @Nullable LocalDate foundedOn) {
    return new TeamInput.Found(id("tea"), CNSCD, name, area.id(), null, null, foundedOn, null);
  }

  Member member(Area area, String fullName) {
    return members.add(TestActors.ADMIN, person(area, fullName, null));
  }

  MemberInput.Add person(Area area, String fullName, @Nullable MembershipInput membership) {
    return new MemberInput.Add(id("mem"), fullName, area.id(), null, null, membership, null);
  }

  Member memberOf(Team team, String fullName, MembershipRole role, Representing representing) {
    var membership = new MembershipInput(team.id(), role, representing, null);
    var input =
        new MemberInput.Add(id("mem"), fullName, team.areaId(), null, null, membership, null);
    return members.add(TestActors.ADMIN, input);
  }

  Membership join(Team team, Member member, MembershipRole role, LocalDate from) {
    return join(TestActors.ADMIN, team, member, role, from);
  }

  Membership join(Actor actor, Team team, Member member, MembershipRole role, LocalDate from) {
    var membership = new MembershipInput(team.id(), role, Representing.OTHER, from);
    return memberships.join(actor, new MembershipInput.Join(id("mbs"), member.id(), membership));
  }

  Membership end(Membership membership, LocalDate on) {
    return memberships.end(
        TestActors.ADMIN, new MembershipInput.End(membership.id(), membership.version(), on));
  }

  Team again(Team team) {
    return teams.require(TestActors.ADMIN, team.id());
  }

  /** Everybody ever in the team: leaders first, then by name. */
  List<Membership> everIn(Team team) {
    return memberships
        .ofTeams(TestActors.ADMIN, List.of(team.id()))
        .getOrDefault(team.id(), List.of());
  }

  List<String> found(Actor actor, TeamFilter filter) {
    return teams.list(actor, filter, TeamOrder.NAME, new PageRequest(100, null)).nodes().stream()
        .map(Team::name)
        .toList();
  }

  List<String> foundMembers(Actor actor, MemberFilter filter) {
    return members.list(actor, filter, new PageRequest(100, null)).nodes().stream()
        .map(Member::fullName)
        .toList();
  }

  /** Refused so, and nothing of this module changed. */
  Problem refused(ProblemCode code, List<String> path, ThrowingCallable act) {
    List<Object> before = everything();
    Problem[] refusal = new Problem[1];
    assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> refusal[0] = problem);
    assertThat(refusal[0].code()).isEqualTo(code);
    assertThat(refusal[0].path()).isEqualTo(path);
    assertThat(everything()).isEqualTo(before);
    return refusal[0];
  }

  private List<Object> everything() {
    return List.of(
        mongo.findAll(Team.class),
        mongo.findAll(Member.class),
        mongo.findAll(Membership.class),
        mongo.findAll(CompositionRule.class));
  }
}

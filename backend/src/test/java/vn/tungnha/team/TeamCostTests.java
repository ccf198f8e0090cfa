package vn.tungnha.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;

/** What the database is asked, told by its own profiler. */
@ApplicationTest
class TeamCostTests {
  private static final String OURS =
      ".*\\.(teams|team_kinds|members|memberships|composition_rules|areas)";

  @Autowired ApplicationContext context;
  @Autowired ExecutionGraphQlService service;
  @Autowired MongoTemplate mongo;
  private TeamFixture fixture;

  @BeforeEach
  void noTeams() {
    fixture = TeamFixture.in(context);
    fixture.teams.kinds();
    fixture.teams.rule(
        TestActors.ADMIN,
        CompositionRule.of(null, TestAreas.DAI_THANH.id(), 5, 7, null, false, List.of(), null));
  }

  @AfterEach
  void stopWatching() {
    profile(0);
  }

  private void profile(int level) {
    mongo.executeCommand(new Document("profile", level));
  }

  private List<Document> asked(Runnable act) {
    profile(0);
    mongo.dropCollection("system.profile");
    profile(2);
    act.run();
    profile(0);
    return mongo.findAll(Document.class, "system.profile").stream()
        .filter(entry -> entry.getString("ns").matches(OURS))
        .toList();
  }

  @Test
  void asksAsOftenForAHundredTeamsAsForTwenty() {
    IntStream.range(0, 100).forEach(this::teamOfTwo);

    List<Document> forTwenty = asked(() -> page(20, ""));
    List<Document> forAHundred = asked(() -> page(100, ""));

    // teams; rules and who is in, for the warnings; rules
    assertThat(forTwenty).hasSize(4);
    assertThat(forAHundred).hasSize(4);
    assertThat(forTwenty.getFirst().getString("ns")).endsWith(".teams");
    assertThat(forTwenty.getFirst().getInteger("docsExamined")).isEqualTo(21);
    assertThat(forTwenty.getFirst()).doesNotContainKey("hasSortStage");
  }

  @Test
  void asksAsOftenForTheMembersOfTenTeamsAsOfTwo() {
    IntStream.range(0, 10).forEach(this::teamOfTwo);
    String people = "memberships { role member { fullName } }";

    // besides: memberships, in the order of their people's names; the people
    assertThat(asked(() -> page(2, people))).hasSize(7);
    assertThat(asked(() -> page(10, people))).hasSize(7);
  }

  private void teamOfTwo(int number) {
    Team team = fixture.team(TestAreas.TAY_LE, "Tổ " + number);
    fixture.memberOf(team, "Trần Văn A" + number, MembershipRole.LEADER, Representing.WOMEN);
    fixture.memberOf(team, "Lê Thị B" + number, MembershipRole.MEMBER, Representing.OTHER);
  }

  private void page(int first, String more) {
    ExecutionGraphQlServiceTester.builder(service)
        .configureExecutionInput(
            (input, builder) ->
                builder
                    .locale(Locale.of("vi"))
                    .graphQLContext(values -> values.put(Actor.class, TestActors.VIEWER))
                    .build())
        .build()
        .document(
            """
            query page($first: Int!) {
              teams(first: $first) { nodes {
                name leader { fullName } memberCount area { name } kind { name { vi } }
                warnings { code message } compositionRule { minMembers }
                %s
              } }
            }
            """
                .formatted(more))
        .variable("first", first)
        .execute()
        .path("teams.nodes[*].warnings[0].message")
        .entityList(String.class)
        .hasSize(first)
        .contains("Tổ có 2 người, quy định 5–7");
  }

  @Test
  void readsNoCollectionFromEndToEnd() {
    IntStream.range(0, 5).forEach(this::teamOfTwo);
    Team team = fixture.team(TestAreas.TAY_LE);
    Member lan = fixture.member(TestAreas.TAY_LE, "Trần Thị Lan");

    List<Document> asked =
        asked(
            () -> {
              for (Actor actor : List.of(TestActors.ADMIN, TestActors.TEAM_LEAD)) listAll(actor);
              Membership joined =
                  fixture.join(team, lan, MembershipRole.LEADER, LocalDate.parse("2026-01-01"));
              fixture.memberships.ofMembers(TestActors.ADMIN, List.of(lan.id()));
              fixture.memberships.people(TestActors.ADMIN, fixture.everIn(team));
              fixture.members.amend(
                  TestActors.ADMIN,
                  new MemberInput.Amend(lan.id(), lan.version(), "Trần Lan", null, null, null));
              fixture.end(joined, TeamFixture.TODAY);
              fixture.teams.disband(
                  TestActors.ADMIN,
                  new TeamInput.Disband(
                      team.id(), fixture.again(team).version(), TeamFixture.TODAY));
            });

    List<Document> plans = asked.stream().filter(e -> e.containsKey("planSummary")).toList();
    assertThat(plans).hasSizeGreaterThan(60);
    assertThat(plans)
        .filteredOn(entry -> entry.getString("planSummary").contains("COLLSCAN"))
        .isEmpty();
  }

  private void listAll(Actor actor) {
    for (TeamFilter filter :
        List.of(
            TeamFilter.ACTIVE,
            new TeamFilter(TestAreas.TAY_LE.id(), null, null, true, null),
            new TeamFilter(null, TeamFixture.CNSCD, null, false, null),
            new TeamFilter(TestAreas.DAI_LOC.id(), "DA06", "to 3", true, null)))
      for (TeamOrder order : TeamOrder.values())
        walk(page -> fixture.teams.list(actor, filter, order, page));
    var ofTeam = new ArrayList<MemberFilter>();
    ofTeam.add(MemberFilter.ALL);
    ofTeam.add(new MemberFilter(TestAreas.TAY_LE.id(), null, "tran", null));
    fixture.teams.list(actor, null, TeamOrder.NAME, new PageRequest(2, null)).nodes().stream()
        .map(team -> new MemberFilter(null, team.id(), null, null))
        .forEach(ofTeam::add);
    for (MemberFilter filter : ofTeam) walk(page -> fixture.members.list(actor, filter, page));
  }

  private static <T> void walk(java.util.function.Function<PageRequest, Connection<T>> list) {
    Connection<T> first = list.apply(new PageRequest(2, null));
    first.totalCount();
    if (first.pageInfo().hasNextPage())
      assertThat(list.apply(new PageRequest(2, first.pageInfo().endCursor())).edges()).isNotEmpty();
  }
}

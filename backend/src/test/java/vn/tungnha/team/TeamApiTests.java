package vn.tungnha.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.TestAreas;

@ApplicationTest
class TeamApiTests {
  @Autowired ApplicationContext context;
  @Autowired ExecutionGraphQlService service;
  private TeamFixture fixture;

  @BeforeEach
  void noTeams() {
    fixture = TeamFixture.in(context);
  }

  private GraphQlTester as(Actor actor, String language) {
    return ExecutionGraphQlServiceTester.builder(service)
        .configureExecutionInput(
            (input, builder) ->
                builder
                    .locale(Locale.of(language))
                    .graphQLContext(values -> values.put(Actor.class, actor))
                    .build())
        .build();
  }

  private GraphQlTester as(Actor actor) {
    return as(actor, "vi");
  }

  @Test
  void tellsTheStoryOfATeam() {
    fixture.teams.rule(
        TestActors.ORGANISER,
        CompositionRule.of(
            TeamFixture.CNSCD,
            TestAreas.DAI_THANH.id(),
            6,
            6,
            Representing.VILLAGE_HEAD,
            true,
            List.of(),
            null));
    String teamId = fixture.id("tea");
    as(TestActors.ORGANISER)
        .document(
            """
            mutation found($input: FoundTeamInput!) {
              foundTeam(input: $input) {
                team { name memberCount leader { fullName } viewerCanManage
                       decision { number date issuer } channels { kind name url }
                       compositionRule { area { name } minMembers maxMembers leaderRepresents
                                         leaderRequired mustInclude } }
                errors { code }
              }
            }
            """)
        .variable(
            "input",
            Map.of(
                "id", teamId,
                "kind", TeamFixture.CNSCD,
                "areaId", TestAreas.TAY_LE.id(),
                "decision", Map.of("number", "15/QĐ-UBND", "date", "2022-07-01"),
                "channels", List.of(Map.of("kind", "MOCHA", "name", "Nhóm thôn"))))
        .execute()
        .path("foundTeam")
        .matchesJsonStrictly(
            """
            { "team": { "name": "Tổ công nghệ số cộng đồng thôn Tây Lễ", "memberCount": 0,
                        "leader": null, "viewerCanManage": true,
                        "decision": { "number": "15/QĐ-UBND", "date": "2022-07-01", "issuer": null },
                        "channels": [ { "kind": "MOCHA", "name": "Nhóm thôn", "url": null } ],
                        "compositionRule": { "area": { "name": "Xã Đại Thạnh" }, "minMembers": 6,
                          "maxMembers": 6, "leaderRepresents": "VILLAGE_HEAD",
                          "leaderRequired": true, "mustInclude": [] } },
              "errors": [] }
            """);
    add(teamId, "Trần Văn Hòa", "LEADER", "VILLAGE_HEAD");
    for (String name : List.of("Lê Thị Mai", "Võ Bình", "Phan An"))
      add(teamId, name, "MEMBER", "OTHER");
    assertThat(warnings(teamId, "vi")).containsExactly("Tổ có 4 người, quy định 6");
    assertThat(warnings(teamId, "en")).containsExactly("The team has 4 people; the rule is 6");
    add(teamId, "Đỗ Ánh", "MEMBER", "WOMEN");
    add(teamId, "Ngô Bảo", "DEPUTY", "COMMUNE_OFFICIAL");
    assertThat(warnings(teamId, "vi")).isEmpty();

    as(TestActors.VIEWER)
        .document(
            """
            query team($id: ID!) {
              team(id: $id) {
                kind { code level } area { name } leader { fullName } memberCount viewerCanManage
                memberships { role representing from to member { fullName } team { name } }
                asked: memberships(asOf: "2026-11-21") { id }
              }
            }
            """)
        .variable("id", teamId)
        .execute()
        .path("team")
        .matchesJsonStrictly(
            """
            { "kind": { "code": "CNSCD_VILLAGE", "level": "VILLAGE" },
              "area": { "name": "Thôn Tây Lễ" }, "leader": { "fullName": "Trần Văn Hòa" },
              "memberCount": 6, "viewerCanManage": false,
              "memberships": [%s], "asked": [] }
            """
                .formatted(
                    String.join(
                        ",",
                        membership("LEADER", "VILLAGE_HEAD", "Trần Văn Hòa"),
                        membership("MEMBER", "OTHER", "Phan An"),
                        membership("MEMBER", "WOMEN", "Đỗ Ánh"),
                        membership("DEPUTY", "COMMUNE_OFFICIAL", "Ngô Bảo"),
                        membership("MEMBER", "OTHER", "Võ Bình"),
                        membership("MEMBER", "OTHER", "Lê Thị Mai"))));
  }

  private static String membership(String role, String representing, String name) {
    return """
        { "role": "%s", "representing": "%s", "from": "2026-11-22", "to": null,
          "member": { "fullName": "%s" },
          "team": { "name": "Tổ công nghệ số cộng đồng thôn Tây Lễ" } }
        """
        .formatted(role, representing, name);
  }

  private void add(String teamId, String name, String role, String representing) {
    as(TestActors.TEAM_LEAD)
        .document(
            """
            mutation add($input: AddMemberInput!) {
              addMember(input: $input) { member { fullName } errors { code } }
            }
            """)
        .variable(
            "input",
            Map.of(
                "id", fixture.id("mem"),
                "fullName", name,
                "areaId", TestAreas.TAY_LE.id(),
                "membership", Map.of("teamId", teamId, "role", role, "representing", representing)))
        .execute()
        .path("addMember.member.fullName")
        .entity(String.class)
        .isEqualTo(name);
  }

  private List<String> warnings(String teamId, String language) {
    return as(TestActors.VIEWER, language)
        .document("query q($id: ID!) { team(id: $id) { warnings { code message } } }")
        .variable("id", teamId)
        .execute()
        .path("team.warnings[*].message")
        .entityList(String.class)
        .get();
  }

  @Test
  void servesAPersonWithoutTheContactToAViewer() {
    var input =
        new MemberInput.Add(
            fixture.id("mem"),
            "Trần Thị Lan",
            TestAreas.TAY_LE.id(),
            "0912345678",
            null,
            null,
            null);
    fixture.members.add(TestActors.TEAM_LEAD, input);
    String document =
        "query q($id: ID!) { member(id: $id) { fullName viewerCanSeeContact contact { phone note } } }";

    as(TestActors.VIEWER)
        .document(document)
        .variable("id", input.id())
        .execute()
        .errors()
        .satisfy(
            errors -> {
              assertThat(errors).hasSize(1);
              assertThat(errors.getFirst().getPath()).isEqualTo("member.contact");
              assertThat(errors.getFirst().getExtensions()).containsEntry("code", "FORBIDDEN");
            })
        .path("member")
        .matchesJsonStrictly(
            """
            { "fullName": "Trần Thị Lan", "viewerCanSeeContact": false, "contact": null }
            """);
    as(TestActors.TEAM_LEAD)
        .document(document)
        .variable("id", input.id())
        .execute()
        .path("member")
        .matchesJsonStrictly(
            """
            { "fullName": "Trần Thị Lan", "viewerCanSeeContact": true,
              "contact": { "phone": "+84912345678", "note": null } }
            """);
  }

  @Test
  void hidesOtherAreasByIdListNodeAndNestedField() {
    Team there = fixture.team(TestAreas.TAY_LE, "Tổ Tây Lễ");
    Team here = fixture.team(TestAreas.NA_COONG, "Tổ Nà Coóng");
    Member both =
        fixture.memberOf(here, "Lý Páo", MembershipRole.MEMBER, Representing.VILLAGE_HEAD);
    Membership hidden = fixture.join(there, both, MembershipRole.MEMBER, TeamFixture.TODAY);
    Member stranger = fixture.member(TestAreas.TAY_LE, "Trần Thị Lan");

    as(TestActors.OTHER_ORGANISER)
        .document(
            """
            query q($team: ID!, $member: ID!, $membership: ID!, $both: ID!) {
              team(id: $team) { name }
              member(id: $member) { fullName }
              byNode: nodes(ids: [$team, $member, $membership, $both]) { id }
              teams { nodes { name memberships { member { fullName } } } totalCount }
              members { nodes { fullName memberships { team { name } } } totalCount }
            }
            """)
        .variable("team", there.id())
        .variable("member", stranger.id())
        .variable("membership", hidden.id())
        .variable("both", both.id())
        .execute()
        .path("")
        .matchesJsonStrictly(
            """
            { "team": null, "member": null,
              "byNode": [null, null, null, { "id": "%s" }],
              "teams": { "nodes": [ { "name": "Tổ Nà Coóng",
                                      "memberships": [ { "member": { "fullName": "Lý Páo" } } ] } ],
                         "totalCount": 1 },
              "members": { "nodes": [ { "fullName": "Lý Páo",
                                        "memberships": [ { "team": { "name": "Tổ Nà Coóng" } } ] } ],
                           "totalCount": 1 } }
            """
                .formatted(both.id()));
  }

  @Test
  void answersAConflictWithTheTeamAsItIs() {
    Team team = fixture.team(TestAreas.TAY_LE, "Tổ cũ");
    fixture.teams.amend(
        TestActors.ORGANISER,
        new TeamInput.Amend(team.id(), team.version(), "Tổ mới", null, null, null));
    as(TestActors.ORGANISER)
        .document(
            """
            mutation amend($input: AmendTeamInput!) {
              amendTeam(input: $input) { team { name version } errors { code path } }
            }
            """)
        .variable(
            "input",
            Map.of("teamId", team.id(), "expectedVersion", team.version(), "name", "Tổ khác"))
        .execute()
        .path("amendTeam")
        .matchesJsonStrictly(
            """
            { "team": { "name": "Tổ mới", "version": %d },
              "errors": [ { "code": "VERSION_CONFLICT", "path": [] } ] }
            """
                .formatted(team.version() + 1));
  }
}

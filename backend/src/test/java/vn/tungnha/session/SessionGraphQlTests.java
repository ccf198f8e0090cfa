package vn.tungnha.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.session.SessionFixture.EVENING;
import static vn.tungnha.session.SessionFixture.FIRST;
import static vn.tungnha.session.SessionFixture.fresh;
import static vn.tungnha.session.SessionFixture.id;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;

/** The contract's section, asked as the app asks it. */
class SessionGraphQlTests extends SessionTest {
  private static final String CALENDAR =
      """
      query calendar($from: Date!, $to: Date!, $campaign: ID!) {
        sessions(from: $from, to: $to, filter: {campaignId: $campaign}) {
          id title date startTime status version movedFrom
          campaign { name } series { id sessionCount } area { name } venue { name } teams { name }
          viewerCanManage viewerCanMarkHeld viewerCanRecord
        }
      }
      """;

  @Autowired ExecutionGraphQlService service;

  @AfterEach
  void stopProfiling() {
    profile(0);
  }

  @Test
  void schedulesAndShowsTheSeries() {
    Campaign campaign = fixture.campaign();
    Village village = fixture.village(TestAreas.TAY_LE);
    Map<String, Object> input =
        Map.of(
            "id", fresh("ser"),
            "campaignId", campaign.id(),
            "firstDate", "2026-11-22",
            "startTime", "19:30",
            "durationMinutes", 60,
            "recurrence",
                Map.of(
                    "frequency",
                    "WEEKLY",
                    "weekdays",
                    List.of("TUESDAY", "THURSDAY"),
                    "until",
                    "2026-12-10",
                    "excludedDates",
                    List.of("2026-12-01")),
            "places",
                List.of(
                    Map.of(
                        "areaId", TestAreas.TAY_LE.id(),
                        "venueId", village.house().id(),
                        "teamIds", List.of(village.team().id()))));

    as(TestActors.ORGANISER)
        .document(
            """
            mutation schedule($input: ScheduleSessionsInput!) {
              scheduleSessions(input: $input) {
                scheduled errors { code }
                series {
                  title firstDate startTime durationMinutes sessionCount version viewerCanSchedule
                  campaign { name }
                  recurrence { frequency interval weekdays until count excludedDates }
                  places { area { name } venue { name kind } teams { name } }
                }
              }
            }
            """)
        .variable("input", input)
        .execute()
        .path("scheduleSessions")
        .matchesJsonStrictly(
            """
            {
              "scheduled": 5, "errors": [],
              "series": {
                "title": "Mỗi đêm 1 giờ", "firstDate": "2026-11-22", "startTime": "19:30",
                "durationMinutes": 60, "sessionCount": 5, "version": 1, "viewerCanSchedule": true,
                "campaign": { "name": "Mỗi đêm 1 giờ" },
                "recurrence": {
                  "frequency": "WEEKLY", "interval": 1, "weekdays": ["TUESDAY", "THURSDAY"],
                  "until": "2026-12-10", "count": null, "excludedDates": ["2026-12-01"]
                },
                "places": [{
                  "area": { "name": "Thôn Tây Lễ" },
                  "venue": { "name": "Nhà văn hoá Thôn Tây Lễ", "kind": "CULTURE_HOUSE" },
                  "teams": [{ "name": "Tổ CNSCĐ thôn Tây Lễ" }]
                }]
              }
            }
            """);
  }

  @Test
  void movesCancelsRestoresAndHolds() {
    Campaign campaign = fixture.campaign();
    SessionSeries series = fixture.fourteenEvenings(campaign, fixture.villages());
    String session = id(series, 0, FIRST);

    act(
            "moveSession(input: {sessionId: \"%s\", expectedVersion: 0, date: \"2026-11-22\", startTime: \"08:00\"})",
            session)
        .isEqualTo("PLANNED");
    act(
            "cancelSession(input: {sessionId: \"%s\", expectedVersion: 1, reason: \"mưa lớn\"})",
            session)
        .isEqualTo("CANCELLED");
    act("restoreSession(input: {sessionId: \"%s\", expectedVersion: 2})", session)
        .isEqualTo("PLANNED");
    act("assignSessionTeams(input: {sessionId: \"%s\", expectedVersion: 3, teamIds: []})", session)
        .isEqualTo("PLANNED");
    act(
            "markSessionHeld(input: {sessionId: \"%s\", expectedVersion: 4, headCount: 41, values: [{key: \"topic\", value: {choice: \"VNEID\"}}]})",
            session)
        .isEqualTo("HELD");
  }

  @Test
  void showsWhatACampaignAndATeamHave() {
    Campaign campaign = fixture.campaign();
    List<Village> villages = fixture.villages();
    fixture.fourteenEvenings(campaign, villages);
    String team = villages.get(0).team().id();
    scheduling.assignTeams(
        TestActors.ORGANISER,
        new AssignTeamsInput(campaign.id(), campaign.version(), List.of(team)));

    as(TestActors.ORGANISER)
        .document(
            """
            query both($campaign: ID!, $team: ID!) {
              campaign(id: $campaign) {
                teams { name }
                forces { force { teamKind } teams { name } }
                sessionCount { planned held cancelled total }
                upcomingSessions(first: 2) { date area { name } }
                later: upcomingSessions(from: "2026-12-05", first: 1) { date area { name } }
                series { sessionCount }
              }
              team(id: $team) { sessions(from: "2026-11-23", to: "2026-11-25") { date } }
            }
            """)
        .variable("campaign", campaign.id())
        .variable("team", team)
        .execute()
        .path("")
        .matchesJsonStrictly(
            """
            {
              "campaign": {
                "teams": [{ "name": "Tổ CNSCĐ thôn Tây Lễ" }],
                "forces": [
                  { "force": { "teamKind": "CNSCD_VILLAGE" }, "teams": [{ "name": "Tổ CNSCĐ thôn Tây Lễ" }] },
                  { "force": { "teamKind": "DVC_SUPPORT" }, "teams": [] }
                ],
                "sessionCount": { "planned": 70, "held": 0, "cancelled": 0, "total": 70 },
                "upcomingSessions": [
                  { "date": "2026-11-22", "area": { "name": "Thôn An Bằng" } },
                  { "date": "2026-11-22", "area": { "name": "Thôn Hanh Đông" } }
                ],
                "later": [{ "date": "2026-12-05", "area": { "name": "Thôn An Bằng" } }],
                "series": [{ "sessionCount": 70 }]
              },
              "team": { "sessions": [{ "date": "2026-11-23" }, { "date": "2026-11-24" }] }
            }
            """);
  }

  @Test
  void findsTheThreeKindsOfNodesInsideTheScopeOnly() {
    Campaign campaign = fixture.campaign();
    Village village = fixture.village(TestAreas.TAY_LE);
    SessionSeries series = fixture.once(campaign, FIRST, EVENING, village.place());
    List<String> ids = List.of(id(series, 0, FIRST), series.id(), village.house().id());
    String query = "query all($ids: [ID!]!) { nodes(ids: $ids) { __typename } }";

    as(TestActors.VIEWER)
        .document(query)
        .variable("ids", ids)
        .execute()
        .path("nodes[*].__typename")
        .entityList(String.class)
        .containsExactly("Session", "SessionSeries", "Venue");
    as(TestActors.OTHER_ORGANISER)
        .document(query)
        .variable("ids", ids)
        .execute()
        .path("nodes")
        .matchesJsonStrictly("[null, null, null]");
    as(TestActors.OTHER_ORGANISER)
        .document("query one($id: ID!) { session(id: $id) { id } }")
        .variable("id", ids.getFirst())
        .execute()
        .path("session")
        .valueIsNull();
  }

  @Test
  void asksTheDatabaseAsOftenForSeventySessionsAsForFourteen() {
    Campaign small = fixture.campaign();
    fixture.fourteenEvenings(small, List.of(fixture.village(TestAreas.TAY_LE)));
    Campaign large = fixture.campaign();
    fixture.fourteenEvenings(large, fixture.villages());

    long forFourteen = reads(small, 14);
    long forSeventy = reads(large, 70);

    assertThat(forSeventy).isEqualTo(forFourteen).isLessThanOrEqualTo(10);
  }

  private long reads(Campaign campaign, int sessions) {
    profile(0);
    mongo.dropCollection("system.profile");
    profile(2);
    as(TestActors.ORGANISER)
        .document(CALENDAR)
        .variable("from", "2026-11-15")
        .variable("to", "2026-12-31")
        .variable("campaign", campaign.id())
        .execute()
        .path("sessions[*].campaign.name")
        .entityList(String.class)
        .hasSize(sessions);
    profile(0);
    return mongo
        .getCollection("system.profile")
        .countDocuments(
            new Document("op", "query")
                .append(
                    "command.find",
                    new Document(
                        "$in",
                        List.of(
                            "session_series",
                            "session_exceptions",
                            "venues",
                            "teams",
                            "campaigns"))));
  }

  private GraphQlTester.Entity<String, ?> act(String mutation, String sessionId) {
    return as(TestActors.ORGANISER)
        .document(
            "mutation { act: "
                + mutation.formatted(sessionId)
                + " { session { status } errors { code } } }")
        .execute()
        .path("act.session.status")
        .entity(String.class);
  }

  private GraphQlTester as(Actor actor) {
    return ExecutionGraphQlServiceTester.builder(service)
        .configureExecutionInput(
            (input, builder) ->
                builder.graphQLContext(context -> context.put(Actor.class, actor)).build())
        .build();
  }

  private void profile(int level) {
    mongo.executeCommand(new Document("profile", level));
  }
}

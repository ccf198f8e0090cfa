package vn.tungnha.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Source;
import vn.tungnha.team.ChannelKind;
import vn.tungnha.team.CompositionRule;
import vn.tungnha.team.MemberInput;
import vn.tungnha.team.Members;
import vn.tungnha.team.MembershipInput;
import vn.tungnha.team.MembershipRole;
import vn.tungnha.team.Representing;
import vn.tungnha.team.TeamInput;
import vn.tungnha.team.TeamInput.ChannelInput;
import vn.tungnha.team.TeamInput.DecisionInput;
import vn.tungnha.team.Teams;

/**
 * The rules of composition of three places, the teams the reports name (without members: none is
 * named), and for Đại Thạnh invented teams whose members are called by what they are.
 */
@Component
class TeamSample {
  private record Person(String name, Representing representing) {}

  /** Six, led by the village head, as the report of Đại Thạnh rules. */
  private static final List<Person> VILLAGE =
      List.of(
          new Person("Trưởng thôn", Representing.VILLAGE_HEAD),
          new Person("Chi hội trưởng Phụ nữ", Representing.WOMEN),
          new Person("Chi hội trưởng Nông dân", Representing.FARMERS),
          new Person("Chi hội trưởng Cựu chiến binh", Representing.VETERANS),
          new Person("Bí thư Chi đoàn", Representing.YOUTH_UNION),
          new Person("Công chức xã", Representing.COMMUNE_OFFICIAL));

  private final Teams teams;
  private final Members members;

  TeamSample(Teams teams, Members members) {
    this.teams = teams;
    this.members = members;
  }

  void load(Actor actor, List<Report> reports) {
    Report kimSon = about(reports, "kim-son");
    Report bocBo = about(reports, "boc-bo");
    Report daiThanh = about(reports, "dai-thanh");
    loadRules(actor, kimSon, bocBo, daiThanh);
    loadNamed(actor, reports);
    loadDaiThanh(actor);
  }

  private static Report about(List<Report> reports, String place) {
    return reports.stream()
        .filter(report -> report.place().equals(place))
        .findFirst()
        .orElseThrow();
  }

  private void loadRules(Actor actor, Report kimSon, Report bocBo, Report daiThanh) {
    rule(
        actor,
        "kim-son",
        5,
        7,
        Representing.YOUTH_UNION,
        false,
        List.of(),
        fact(kimSon, "members_per_team_min"));
    rule(
        actor,
        "boc-bo",
        3,
        null,
        null,
        false,
        List.of(Representing.VILLAGE_HEAD),
        fact(bocBo, "members_besides_village_head_min"));
    rule(
        actor,
        "dai-thanh",
        6,
        6,
        Representing.VILLAGE_HEAD,
        true,
        List.of(Representing.COMMUNE_OFFICIAL),
        fact(daiThanh, "members_per_team"));
  }

  /** The sentence of a village team's figure. */
  private static Source fact(Report report, String field) {
    JsonNode team =
        report.section("teams").stream()
            .filter(it -> it.hasNonNull(field))
            .findFirst()
            .orElseThrow();
    return report.source(team.get(field));
  }

  private void rule(
      Actor actor,
      String place,
      Integer min,
      @Nullable Integer max,
      @Nullable Representing leader,
      boolean leaderRequired,
      List<Representing> mustInclude,
      Source source) {
    teams.rule(
        actor,
        CompositionRule.of(
            "CNSCD_VILLAGE",
            Reports.areaId(place),
            min,
            max,
            leader,
            leaderRequired,
            mustInclude,
            source));
  }

  private void loadNamed(Actor actor, List<Report> reports) {
    Report kimSon = about(reports, "kim-son");
    JsonNode letter = kimSon.section("decisions").getFirst();
    DecisionInput decision =
        new DecisionInput(
            Report.text(letter, "number"),
            LocalDate.parse(Report.text(letter, "date")),
            Report.text(letter, "issuer"));
    team(actor, "tri-chinh", "CNSCD_VILLAGE", decision, channels(kimSon), kimSon.source(letter));

    Report bocBo = about(reports, "boc-bo");
    Source perVillage = fact(bocBo, "teams_per_village");
    team(actor, "khau-dang", "CNSCD_VILLAGE", null, channels(bocBo), perVillage);
    for (Report report : reports) {
      for (JsonNode told : report.section("teams")) {
        if (Report.text(told, "scope").equals("SINGLE"))
          team(actor, report.placeOf(told), "CNSCD_COMMUNE", null, List.of(), report.source(told));
      }
    }
  }

  private static List<ChannelInput> channels(Report report) {
    return report.section("channels").stream()
        .map(
            fact ->
                new ChannelInput(
                    ChannelKind.valueOf(Report.text(fact, "kind")),
                    Report.text(fact, "purpose"),
                    null))
        .toList();
  }

  private void team(
      Actor actor,
      String place,
      String kind,
      @Nullable DecisionInput decision,
      List<ChannelInput> channels,
      Source source) {
    String id = teamId(place, kind);
    teams.found(
        actor,
        new TeamInput.Found(id, kind, null, Reports.areaId(place), decision, channels, null, null),
        source);
  }

  static String teamId(String place, String kind) {
    return Ids.named("tea", "sample/" + place + "/" + kind);
  }

  /**
   * Five village teams, the fifth one person short so that a warning can be seen, and the other
   * three forces of TĐA06 3+.
   */
  private void loadDaiThanh(Actor actor) {
    for (int n = 1; n <= PlaceSample.VILLAGES; n++) {
      String place = "dai-thanh-thon-" + n;
      List<ChannelInput> zalo =
          List.of(new ChannelInput(ChannelKind.ZALO, "Nhóm Zalo Thôn " + n, null));
      team(actor, place, "CNSCD_VILLAGE", null, zalo, Source.invented());
      int size = n == PlaceSample.VILLAGES ? VILLAGE.size() - 1 : VILLAGE.size();
      for (int i = 0; i < size; i++)
        enrol(
            actor,
            place,
            "CNSCD_VILLAGE",
            i,
            VILLAGE.get(i).name() + " Thôn " + n,
            VILLAGE.get(i).representing());
    }
    force(actor, "dai-thanh", "DA06", "Công an viên", Representing.POLICE);
    force(actor, "dai-thanh", "YOUTH", "Đoàn viên", Representing.YOUTH_UNION);
    force(
        actor,
        "dai-thanh-to-doan-ket-1",
        "SOLIDARITY",
        "Tổ trưởng tổ đoàn kết",
        Representing.FRONT);
  }

  private void force(
      Actor actor, String place, String kind, String person, Representing representing) {
    team(actor, place, kind, null, List.of(), Source.invented());
    for (int i = 0; i < 3; i++) enrol(actor, place, kind, i, person + " " + (i + 1), representing);
  }

  private void enrol(
      Actor actor, String place, String kind, int place0, String name, Representing representing) {
    MembershipRole role = place0 == 0 ? MembershipRole.LEADER : MembershipRole.MEMBER;
    MembershipInput membership =
        new MembershipInput(teamId(place, kind), role, representing, LocalDate.of(2025, 1, 1));
    String id = Ids.named("mem", "sample/" + place + "/" + kind + "/" + place0);
    members.add(
        actor,
        new MemberInput.Add(id, name, Reports.areaId(place), null, null, membership, null),
        true);
  }
}

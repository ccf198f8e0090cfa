package vn.tungnha.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.ProblemCode;

@ApplicationTest
class MembersTests {
  @Autowired ApplicationContext context;
  private TeamFixture fixture;
  private Members members;

  @BeforeEach
  void nobody() {
    fixture = TeamFixture.in(context);
    members = fixture.members;
  }

  private MemberInput.Add add(
      String name, @Nullable String phone, @Nullable String note, @Nullable MembershipInput in) {
    return new MemberInput.Add(
        fixture.id("mem"), name, TestAreas.TAY_LE.id(), phone, note, in, null);
  }

  @Test
  void addsAPersonWithThePhoneAsE164() {
    Member lan =
        members.add(TestActors.TEAM_LEAD, add("Trần Thị Lan", "0912.345.678", "Chiều rảnh", null));

    assertThat(members.contact(TestActors.TEAM_LEAD, lan))
        .isEqualTo(new MemberContact("+84912345678", "Chiều rảnh"));
    assertThat(lan.sample()).isFalse();
    assertThat(members.find(TestActors.VIEWER, lan.id())).contains(lan);
    assertThat(lan.toString()).doesNotContain("84912345678").doesNotContain("Chiều");
  }

  @Test
  void keepsPersonalDataFromThoseWhoDoNotLeadThere() {
    Member lan = members.add(TestActors.TEAM_LEAD, add("Trần Thị Lan", "0912345678", null, null));
    for (Actor actor :
        List.of(
            TestActors.VIEWER, TestActors.MEMBER, TestActors.OTHER_ORGANISER, TestActors.PARTNER))
      fixture.refused(ProblemCode.FORBIDDEN, List.of(), () -> members.contact(actor, lan));
    for (Actor actor : List.of(TestActors.ADMIN, TestActors.PROVINCE_ADMIN, TestActors.ORGANISER))
      assertThat(members.contact(actor, lan).phone()).isEqualTo("+84912345678");
  }

  @Test
  void addsNobodyWhenTheFirstMembershipIsRefused() {
    Team team = fixture.team(TestAreas.TAY_LE);
    fixture.memberOf(team, "Lê Hùng", MembershipRole.LEADER, Representing.VILLAGE_HEAD);
    var second = new MembershipInput(team.id(), MembershipRole.LEADER, Representing.WOMEN, null);
    fixture.refused(
        ProblemCode.WRONG_STATE,
        List.of("membership", "role"),
        () -> members.add(TestActors.ORGANISER, add("Võ Mai", null, null, second)));
  }

  @Test
  void answersTheSameAddingWithTheSamePerson() {
    Team team = fixture.team(TestAreas.TAY_LE);
    var in = new MembershipInput(team.id(), null, Representing.WOMEN, null);
    MemberInput.Add input = add("Võ Mai", "0912345678", null, in);
    Member mai = members.add(TestActors.ORGANISER, input);

    assertThat(members.add(TestActors.ORGANISER, input)).isEqualTo(mai);
    assertThat(fixture.again(team).memberCount()).isEqualTo(1);
    var other =
        new MemberInput.Add(
            mai.id(), "Võ Mai", TestAreas.TAY_LE.id(), "0912345679", null, in, null);
    fixture.refused(
        ProblemCode.IDEMPOTENCY_CONFLICT,
        List.of("id"),
        () -> members.add(TestActors.ORGANISER, other));
  }

  @Test
  void refusesBadPeople() {
    bad(ProblemCode.REQUIRED, "fullName", add("  ", null, null, null));
    bad(ProblemCode.INVALID_TEXT, "fullName", add("x".repeat(201), null, null, null));
    bad(ProblemCode.INVALID_TEXT, "fullName", add("<b>Lan</b>", null, null, null));
    bad(ProblemCode.INVALID_TEXT, "fullName", add("Lan\u202E", null, null, null));
    bad(ProblemCode.INVALID_PHONE, "phone", add("Lan", "12345", null, null));
    bad(ProblemCode.INVALID_TEXT, "note", add("Lan", null, "x".repeat(1001), null));
    bad(
        ProblemCode.NOT_FOUND,
        "areaId",
        new MemberInput.Add(fixture.id("mem"), "Lan", "are_x", null, null, null, null));
    bad(
        ProblemCode.INVALID_ID,
        "id",
        new MemberInput.Add("mem_$ne", "Lan", TestAreas.TAY_LE.id(), null, null, null, null));
  }

  private void bad(ProblemCode code, String path, MemberInput.Add input) {
    fixture.refused(code, List.of(path), () -> members.add(TestActors.ADMIN, input));
  }

  @Test
  void amendsWhatIsGivenAndShowsALeadersNewName() {
    Team team = fixture.team(TestAreas.TAY_LE);
    var in = new MembershipInput(team.id(), MembershipRole.LEADER, Representing.WOMEN, null);
    Member mai = members.add(TestActors.ORGANISER, add("Võ Mai", "0912345678", "ghi chú", in));

    Member renamed =
        members.amend(
            TestActors.TEAM_LEAD,
            new MemberInput.Amend(mai.id(), mai.version(), "Võ Thị Mai", null, "", null));

    assertThat(renamed.contact()).isEqualTo(new MemberContact("+84912345678", null));
    assertThat(fixture.again(team).leader()).isEqualTo(new MemberCard(mai.id(), "Võ Thị Mai"));
    var stale = new MemberInput.Amend(mai.id(), mai.version(), "Khác", null, null, null);
    assertThat(
            fixture
                .refused(
                    ProblemCode.VERSION_CONFLICT,
                    List.of(),
                    () -> members.amend(TestActors.TEAM_LEAD, stale))
                .current())
        .isEqualTo(renamed);
    fixture.refused(
        ProblemCode.FORBIDDEN, List.of(), () -> members.amend(TestActors.VIEWER, stale));
    fixture.refused(
        ProblemCode.NOT_FOUND,
        List.of("memberId"),
        () -> members.amend(TestActors.OTHER_ORGANISER, stale));
  }

  @Test
  void listsByGivenNameThenFamilyThenMiddle() {
    for (String name :
        List.of(
            "Trần Văn Hạ",
            "Bùi Thị Hà",
            "Nguyễn Văn Ân",
            "Nguyễn Thị An",
            "Đỗ An",
            "Nguyễn Bá An",
            "Lý Ăn",
            "Pháo")) fixture.member(TestAreas.TAY_LE, name);

    List<String> byName =
        List.of(
            "Đỗ An",
            "Nguyễn Bá An",
            "Nguyễn Thị An",
            "Lý Ăn",
            "Nguyễn Văn Ân",
            "Bùi Thị Hà",
            "Trần Văn Hạ",
            "Pháo");
    assertThat(fixture.foundMembers(TestActors.VIEWER, MemberFilter.ALL))
        .containsExactlyElementsOf(byName);
    var first = members.list(TestActors.VIEWER, null, new PageRequest(3, null));
    assertThat(first.totalCount()).isEqualTo(8);
    assertThat(
            members
                .list(TestActors.VIEWER, null, new PageRequest(5, first.pageInfo().endCursor()))
                .nodes())
        .extracting(Member::fullName)
        .containsExactlyElementsOf(byName.subList(3, 8));
  }

  @Test
  void findsByTeamAreaAndBeginningsOfWordsWithinScope() {
    Team team = fixture.team(TestAreas.TAY_LE);
    fixture.memberOf(team, "Trần Thị Lan", MembershipRole.MEMBER, Representing.WOMEN);
    fixture.member(TestAreas.HANH_TAY, "Lê Lân");
    fixture.member(TestAreas.NA_COONG, "Hoàng Lan");

    Actor organiser = TestActors.ORGANISER;
    assertThat(fixture.foundMembers(organiser, new MemberFilter(null, null, "lan", null)))
        .containsExactly("Trần Thị Lan", "Lê Lân");
    assertThat(fixture.foundMembers(organiser, new MemberFilter(null, null, "tran l", null)))
        .containsExactly("Trần Thị Lan");
    assertThat(fixture.foundMembers(organiser, new MemberFilter(null, team.id(), null, null)))
        .containsExactly("Trần Thị Lan");
    assertThat(
            fixture.foundMembers(
                organiser, new MemberFilter(TestAreas.HANH_TAY.id(), null, null, null)))
        .containsExactly("Lê Lân");
    assertThat(
            fixture.foundMembers(
                TestActors.OTHER_ORGANISER, new MemberFilter(null, team.id(), null, null)))
        .isEmpty();
    assertThat(fixture.foundMembers(TestActors.OTHER_ORGANISER, MemberFilter.ALL))
        .containsExactly("Hoàng Lan");
  }
}

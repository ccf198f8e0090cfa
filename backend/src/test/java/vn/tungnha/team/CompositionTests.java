package vn.tungnha.team;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.team.CompositionWarningCode.LEADER_NOT_AS_RECOMMENDED;
import static vn.tungnha.team.CompositionWarningCode.LEADER_NOT_AS_RULED;
import static vn.tungnha.team.CompositionWarningCode.MISSING_REPRESENTATIVE;
import static vn.tungnha.team.CompositionWarningCode.NO_LEADER;
import static vn.tungnha.team.CompositionWarningCode.TOO_FEW_MEMBERS;
import static vn.tungnha.team.CompositionWarningCode.TOO_MANY_MEMBERS;
import static vn.tungnha.team.Representing.OTHER;
import static vn.tungnha.team.Representing.VILLAGE_HEAD;
import static vn.tungnha.team.Representing.YOUTH_UNION;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The rules of the three places the reports tell of. */
class CompositionTests {
  private static final String CNSCD = "CNSCD_VILLAGE";

  private static final CompositionRule KIM_SON =
      CompositionRule.of(CNSCD, "kim-son", 5, 7, YOUTH_UNION, false, List.of(), null);
  private static final CompositionRule BOC_BO =
      CompositionRule.of(CNSCD, "boc-bo", 3, null, null, false, List.of(VILLAGE_HEAD), null);
  private static final CompositionRule DAI_THANH =
      CompositionRule.of(CNSCD, "dai-thanh", 6, 6, VILLAGE_HEAD, true, List.of(), null);

  private static List<Membership> people(@Nullable Representing leader, Representing... others) {
    var all = new ArrayList<Membership>();
    if (leader != null) all.add(person(MembershipRole.LEADER, leader));
    for (Representing other : others) all.add(person(MembershipRole.MEMBER, other));
    return all;
  }

  private static Membership person(MembershipRole role, Representing representing) {
    return new Membership(
        "mbs", "tea", "mem", List.of("a"), role, representing, null, null, null, 0);
  }

  private static List<CompositionWarningCode> codes(CompositionRule rule, List<Membership> in) {
    return new Composition(rule, in).warnings().stream().map(CompositionWarning::code).toList();
  }

  private static List<String> said(CompositionRule rule, List<Membership> in, String language) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/team");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Composition(rule, in)
        .warnings().stream()
            .map(warning -> messages.getMessage(warning.said(), Locale.of(language)))
            .toList();
  }

  @Test
  void asksKimSonForFiveToSevenAndRecommendsTheYouthUnion() {
    assertThat(codes(KIM_SON, people(YOUTH_UNION, OTHER, OTHER, OTHER, OTHER))).isEmpty();
    List<Membership> four = people(VILLAGE_HEAD, OTHER, OTHER, OTHER);
    assertThat(codes(KIM_SON, four)).containsExactly(TOO_FEW_MEMBERS, LEADER_NOT_AS_RECOMMENDED);
    assertThat(said(KIM_SON, four, "vi"))
        .containsExactly(
            "Tổ có 4 người, quy định 5–7", "Tổ trưởng nên là đại diện Đoàn Thanh niên");
    assertThat(said(KIM_SON, four, "en"))
        .containsExactly(
            "The team has 4 people; the rule is 5–7",
            "The leader should be a Youth Union representative");
    assertThat(codes(KIM_SON, people(null, OTHER, OTHER, OTHER, OTHER, OTHER, OTHER, OTHER, OTHER)))
        .containsExactly(TOO_MANY_MEMBERS, NO_LEADER);
  }

  @Test
  void asksBocBoForTheVillageHeadAndTwoMore() {
    assertThat(codes(BOC_BO, people(null, VILLAGE_HEAD, OTHER, OTHER))).isEmpty();
    assertThat(codes(BOC_BO, people(VILLAGE_HEAD, OTHER, OTHER))).isEmpty();
    assertThat(said(BOC_BO, people(OTHER, OTHER), "vi"))
        .containsExactly("Tổ có 2 người, quy định ít nhất 3", "Tổ chưa có trưởng thôn");
    assertThat(said(BOC_BO, people(OTHER, OTHER), "en"))
        .containsExactly(
            "The team has 2 people; the rule is at least 3", "The team lacks the village head");
    assertThat(codes(BOC_BO, people(OTHER, OTHER)))
        .containsExactly(TOO_FEW_MEMBERS, MISSING_REPRESENTATIVE);
  }

  @Test
  void asksDaiThanhForSixLedByTheVillageHead() {
    assertThat(codes(DAI_THANH, people(VILLAGE_HEAD, OTHER, OTHER, OTHER, OTHER, OTHER))).isEmpty();
    List<Membership> wrongLeader = people(OTHER, VILLAGE_HEAD, OTHER, OTHER);
    assertThat(codes(DAI_THANH, wrongLeader)).containsExactly(TOO_FEW_MEMBERS, LEADER_NOT_AS_RULED);
    assertThat(said(DAI_THANH, wrongLeader, "vi"))
        .containsExactly("Tổ có 4 người, quy định 6", "Tổ trưởng phải là trưởng thôn");
  }

  @Test
  void refusesBoundsThatNobodyCanMeet() {
    assertThat(rule(3, 2).hasSaneBounds()).isFalse();
    assertThat(rule(-1, null).hasSaneBounds()).isFalse();
    assertThat(rule(null, 0).hasSaneBounds()).isFalse();
    assertThat(rule(null, null).hasSaneBounds()).isTrue();
    assertThat(rule(6, 6).hasSaneBounds()).isTrue();
  }

  private static CompositionRule rule(@Nullable Integer min, @Nullable Integer max) {
    return CompositionRule.of(null, "a", min, max, null, false, List.of(), null);
  }
}

package vn.tungnha.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.platform.Ids;

/** Versions of outcomes as the store would hold them, for tests of what reads them. */
public final class TestOutcomes {
  private TestOutcomes() {}

  /** Accounts recorded in an area today, as a phone sends them. */
  public static RecordOutcomeInput accounts(String campaignId, Area area, long accounts) {
    return new RecordOutcomeInput(
        Ids.fresh("out", Instant.now()),
        campaignId,
        null,
        area.id(),
        null,
        null,
        List.of(FigureInput.exact("VNEID_ACCOUNTS", accounts)),
        null,
        null,
        null);
  }

  public static Figure count(String indicator, long value) {
    return figure(indicator, IndicatorKind.COUNT, RollUp.SUM, value, null);
  }

  public static Figure level(String indicator, RollUp rollUp, long value, LocalDate asOf) {
    return figure(indicator, IndicatorKind.GAUGE, rollUp, value, asOf);
  }

  private static Figure figure(
      String indicator, IndicatorKind kind, RollUp rollUp, long value, LocalDate asOf) {
    return new Figure(indicator, kind, rollUp, BigDecimal.valueOf(value), Qualifier.EXACT, asOf);
  }

  /** Version 1, in a campaign of the area given first. */
  public static Outcome recorded(
      String campaignId,
      Area ofCampaign,
      Area area,
      String teamId,
      LocalDate day,
      Instant at,
      Figure... figures) {
    List<String> path = area.path();
    String id = Ids.fresh("out", at);
    return new Outcome(
        id,
        id,
        1,
        OutcomeStatus.RECORDED,
        campaignId,
        null,
        teamId,
        teamId == null ? List.of() : List.of(teamId),
        area.id(),
        path,
        List.copyOf(path.subList(path.indexOf(ofCampaign.id()), path.size())),
        day,
        List.of(figures),
        Outcome.countsOf(List.of(figures)),
        List.of(),
        null,
        null,
        TestActors.MEMBER.id(),
        TestActors.MEMBER.name(),
        at,
        null,
        id);
  }

  public static Outcome amended(Outcome newest, Instant at, Figure... figures) {
    return newest.amended(
        List.of(figures), List.of(), null, "nhầm", TestActors.MEMBER, at, "amend " + at);
  }

  public static Outcome voided(Outcome newest, Instant at) {
    return newest.voided("trùng", TestActors.MEMBER, at, "void " + at);
  }
}

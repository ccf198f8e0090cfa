package vn.tungnha.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.campaign.target.NewTarget;
import vn.tungnha.campaign.target.Targets;
import vn.tungnha.outcome.FigureInput;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.outcome.RecordOutcomeInput;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.SourceInput;
import vn.tungnha.session.AssignTeamsInput;
import vn.tungnha.session.Frequency;
import vn.tungnha.session.RecurrenceInput;
import vn.tungnha.session.ScheduleSessionsInput;
import vn.tungnha.session.Scheduling;
import vn.tungnha.session.SeriesPlaceInput;
import vn.tungnha.session.Session;
import vn.tungnha.session.SessionChanges;
import vn.tungnha.session.SessionFilter;
import vn.tungnha.session.SessionInput.MarkSessionHeldInput;
import vn.tungnha.session.SessionStatus;
import vn.tungnha.session.Sessions;

/**
 * A running drive at Đại Thạnh, invented: evening sessions in its five villages from six days
 * before the first load to seven days after it, the past ones held and with outcomes. It ends
 * before half past seven, so that a visitor can schedule another.
 */
@Component
class EveningSample {
  private static final int DAYS_BEFORE = 6;
  private static final int EVENINGS = 14;
  private static final String CAMPAIGN = Ids.named("cmp", "sample/dai-thanh/evenings");
  private static final String SERIES = Ids.named("ser", "sample/dai-thanh/evenings");

  private final Campaigns campaigns;
  private final Targets targets;
  private final Scheduling scheduling;
  private final Sessions sessions;
  private final SessionChanges changes;
  private final Outcomes outcomes;

  EveningSample(
      Campaigns campaigns,
      Targets targets,
      Scheduling scheduling,
      Sessions sessions,
      SessionChanges changes,
      Outcomes outcomes) {
    this.campaigns = campaigns;
    this.targets = targets;
    this.scheduling = scheduling;
    this.sessions = sessions;
    this.changes = changes;
    this.outcomes = outcomes;
  }

  void load(Actor actor, LocalDate firstDay) {
    LocalDate from = firstDay.minusDays(DAYS_BEFORE);
    Campaign campaign =
        campaigns.create(
            actor,
            new NewCampaign(
                CAMPAIGN,
                "MOI_DEM_1_GIO",
                "Mỗi đêm 1 giờ (dữ liệu mẫu)",
                Reports.areaId("dai-thanh"),
                from,
                from.plusDays(EVENINGS - 1L),
                "Dữ liệu mẫu để dùng thử.",
                null,
                true,
                Source.invented()));
    if (campaign.teamIds().isEmpty())
      scheduling.assignTeams(actor, new AssignTeamsInput(CAMPAIGN, campaign.version(), teams()));
    scheduling.schedule(actor, evenings(from));
    assign(actor, "VNEID_ACCOUNTS", 200);
    assign(actor, "PEOPLE_GUIDED", 1_000);
    for (Session session : sessions.list(actor, from, firstDay, inCampaign()))
      hold(actor, session, people(from, session));
  }

  private static List<String> teams() {
    return IntStream.rangeClosed(1, PlaceSample.VILLAGES).mapToObj(EveningSample::team).toList();
  }

  private static String team(int village) {
    return TeamSample.teamId("dai-thanh-thon-" + village, "CNSCD_VILLAGE");
  }

  private static ScheduleSessionsInput evenings(LocalDate from) {
    List<SeriesPlaceInput> places =
        IntStream.rangeClosed(1, PlaceSample.VILLAGES)
            .mapToObj(
                n ->
                    new SeriesPlaceInput(
                        PlaceSample.village(n), PlaceSample.cultureHouse(n), List.of(team(n))))
            .toList();
    return new ScheduleSessionsInput(
        SERIES,
        CAMPAIGN,
        null,
        from,
        LocalTime.of(18, 15),
        60,
        new RecurrenceInput(Frequency.DAILY, 1, null, null, EVENINGS, null),
        places);
  }

  private void assign(Actor actor, String indicator, int value) {
    targets.assign(
        actor,
        new NewTarget(
            CAMPAIGN,
            Reports.areaId("dai-thanh"),
            indicator,
            BigDecimal.valueOf(value),
            null,
            null,
            Source.invented()));
  }

  private static SessionFilter inCampaign() {
    return new SessionFilter(null, CAMPAIGN, null, null, null);
  }

  /**
   * From 12 to 26, another from evening to evening and village to village, the same at every load.
   */
  private static int people(LocalDate from, Session session) {
    int village = 1;
    while (!PlaceSample.village(village).equals(session.areaId())) village++;
    long evening = from.until(session.date(), ChronoUnit.DAYS);
    return 12 + Math.toIntExact((4 * evening + 6L * village) % 15);
  }

  private void hold(Actor actor, Session session, int people) {
    if (session.status() == SessionStatus.PLANNED)
      changes.markHeld(
          actor, new MarkSessionHeldInput(session.id(), session.version(), people, null));
    outcomes.record(
        actor,
        new RecordOutcomeInput(
            Ids.named("out", "sample/" + session.id()),
            CAMPAIGN,
            session.id(),
            null,
            null,
            null,
            List.of(
                FigureInput.exact("PEOPLE_GUIDED", people),
                FigureInput.exact("VNEID_ACCOUNTS", people / 4L)),
            null,
            null,
            SourceInput.of(Source.invented())));
  }
}

package vn.tungnha.outcome;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Role;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignStatus;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldReferences;
import vn.tungnha.platform.field.FieldValue;
import vn.tungnha.platform.field.FieldValues;
import vn.tungnha.session.Session;
import vn.tungnha.session.SessionStatus;
import vn.tungnha.session.Sessions;
import vn.tungnha.team.Teams;

/** Makes the first version of an outcome from what was sent, or refuses it; stores nothing. */
@Component
class OutcomeDrafts {
  private final Campaigns campaigns;
  private final CampaignTypes types;
  private final Sessions sessions;
  private final Areas areas;
  private final Teams teams;
  private final FieldReferences references;
  private final Clock clock;

  OutcomeDrafts(
      Campaigns campaigns,
      CampaignTypes types,
      Sessions sessions,
      Areas areas,
      Teams teams,
      FieldReferences references,
      Clock clock) {
    this.campaigns = campaigns;
    this.types = types;
    this.sessions = sessions;
    this.areas = areas;
    this.teams = teams;
    this.references = references;
    this.clock = clock;
  }

  Outcome draft(Actor actor, RecordOutcomeInput input, String contentHash) {
    Campaign campaign = active(campaigns.current(actor, input.campaignId()));
    Session session =
        input.sessionId() == null ? null : session(actor, input.sessionId(), campaign);
    Area area = area(actor, input, session, campaign);
    String teamId = team(actor, input.teamId(), session);
    LocalDate day = day(input.day(), session, campaign);
    return draft(
        actor,
        input,
        new Place(campaign, area, teamId, creditedTo(teamId, session), day),
        clock.instant(),
        contentHash);
  }

  /** What an outcome is of, checked. */
  record Place(
      Campaign campaign,
      Area area,
      @Nullable String teamId,
      List<String> creditedTo,
      LocalDate day) {}

  /** The same, where the place is known to be good. */
  Outcome draft(
      Actor actor, RecordOutcomeInput input, Place place, Instant at, String contentHash) {
    Campaign campaign = place.campaign();
    Area area = place.area();
    CampaignType type = types.of(campaign);
    List<FieldValue> values = values(actor, type, input);
    List<Figure> figures = FigureRules.check(type, input.figures(), values, lastDay());
    return new Outcome(
        input.id(),
        input.id(),
        1,
        OutcomeStatus.RECORDED,
        campaign.id(),
        input.sessionId(),
        place.teamId(),
        place.creditedTo(),
        area.id(),
        area.path(),
        countedIn(area, campaign),
        place.day(),
        figures,
        Outcome.countsOf(figures),
        values,
        Texts.optionalBlock(input.note(), 500, "note"),
        input.source() == null ? null : input.source().checked(),
        actor.id(),
        actor.name(),
        at.truncatedTo(ChronoUnit.MILLIS),
        null,
        contentHash);
  }

  private List<FieldValue> values(Actor actor, CampaignType type, RecordOutcomeInput input) {
    List<FieldValue> values = FieldValues.check(type.outcomeFields(), input.values(), "values");
    return references.check(actor, values, List.of(), "values");
  }

  /** The campaign itself if outcomes may be recorded or corrected now. */
  static Campaign active(Campaign campaign) {
    if (campaign.status() != CampaignStatus.ACTIVE)
      throw Problem.of(ProblemCode.WRONG_STATE, "outcome.campaignNotActive").at("campaignId");
    return campaign;
  }

  private Session session(Actor actor, String id, Campaign campaign) {
    Session session = sessions.require(actor, id);
    if (!session.campaignId().equals(campaign.id())) throw Problem.notFound().at("sessionId");
    if (session.status() == SessionStatus.CANCELLED)
      throw Problem.of(ProblemCode.WRONG_STATE, "outcome.sessionCancelled").at("sessionId");
    return session;
  }

  private Area area(
      Actor actor, RecordOutcomeInput input, @Nullable Session session, Campaign campaign) {
    String sessionArea = session == null ? null : session.areaId();
    String id = input.areaId() == null ? sessionArea : input.areaId();
    if (id == null) throw Problem.of(ProblemCode.REQUIRED).at("areaId");
    Area area = areas.require(id, "areaId");
    if (!actor.sees(area.path())) throw Problem.notFound().at("areaId");
    if (!actor.may(Role.MEMBER, area.path())) throw Problem.forbidden();
    boolean inside = area.path().contains(campaign.areaId()) || id.equals(sessionArea);
    if (!inside)
      throw Problem.of(ProblemCode.INVALID_VALUE, "outcome.areaOutsideCampaign").at("areaId");
    return area;
  }

  private @Nullable String team(Actor actor, @Nullable String given, @Nullable Session session) {
    if (given != null) {
      teams.requireVisible(actor, given);
      return given;
    }
    if (session == null || session.teamIds().size() != 1) return null;
    return session.teamIds().getFirst();
  }

  /** Forces that hold a session together are each credited with all of it. */
  private static List<String> creditedTo(@Nullable String team, @Nullable Session session) {
    if (team != null) return List.of(team);
    return session == null ? List.of() : List.copyOf(session.teamIds());
  }

  /** What lies above the campaign's own area has no counters of it. */
  private static List<String> countedIn(Area area, Campaign campaign) {
    int top = Math.max(area.path().indexOf(campaign.areaId()), 0);
    return List.copyOf(area.path().subList(top, area.path().size()));
  }

  private LocalDate day(@Nullable LocalDate given, @Nullable Session session, Campaign campaign) {
    LocalDate usual = session == null ? Days.today(clock) : session.date();
    LocalDate day = given == null ? usual : given;
    boolean early = campaign.startsOn() != null && day.isBefore(campaign.startsOn());
    boolean late = campaign.endsOn() != null && day.isAfter(campaign.endsOn());
    if (early || late || day.isAfter(lastDay()))
      throw Problem.of(ProblemCode.INVALID_PERIOD, "outcome.dayOutsideCampaign").at("day");
    return day;
  }

  /** One day of grace: phones' clocks are wrong. */
  private LocalDate lastDay() {
    return Days.today(clock).plusDays(1);
  }
}

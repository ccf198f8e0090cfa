package vn.tungnha.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Role;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Revisions;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.Transactions;

/**
 * The only way to plan: series of sessions, their end, and the teams of a campaign. Each act is one
 * transaction that grows the campaign's revision, so it also meets a closing of the campaign.
 */
@Service
public class Scheduling {
  static final String PREFIX = "ser";

  private final MongoOperations mongo;
  private final Transactions transactions;
  private final Revisions revisions;
  private final Campaigns campaigns;
  private final Calendar calendar;
  private final Bookings bookings;
  private final BookingCheck check;
  private final SchedulingRules rules;
  private final Clock clock;

  Scheduling(
      MongoOperations mongo,
      Transactions transactions,
      Revisions revisions,
      Campaigns campaigns,
      Calendar calendar,
      Bookings bookings,
      BookingCheck check,
      SchedulingRules rules,
      Clock clock) {
    this.mongo = mongo;
    this.transactions = transactions;
    this.revisions = revisions;
    this.campaigns = campaigns;
    this.calendar = calendar;
    this.bookings = bookings;
    this.check = check;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Every occurrence at every place, all or nothing; the same again answers with what is stored.
   */
  public SessionSeries schedule(Actor actor, ScheduleSessionsInput input) {
    Ids.check(PREFIX, input.id(), "id");
    return transactions.inOne(
        () -> {
          Campaign campaign = campaigns.require(actor, input.campaignId());
          SessionSeries wanted = series(actor, campaign, input);
          return stored(wanted).orElseGet(() -> insert(actor, campaign, wanted));
        });
  }

  /** Cancels what is still PLANNED from a day on; what is past stays as it was. */
  public SessionSeries end(Actor actor, EndSeriesInput input) {
    Ids.check(PREFIX, input.seriesId(), "seriesId");
    return transactions.inOne(
        () -> end(actor, require(actor, input.seriesId()), input.expectedVersion(), input.from()));
  }

  /** All teams of the campaign, by organisers of its area. */
  public Campaign assignTeams(Actor actor, AssignTeamsInput input) {
    return transactions.inOne(
        () -> {
          Campaign campaign = campaigns.require(actor, input.campaignId());
          if (!actor.may(Role.ORGANISER, campaign.areaPath())) throw Problem.forbidden();
          SchedulingRules.refuseClosed(campaign);
          List<String> teamIds = input.teamIds().stream().distinct().toList();
          rules.checkCampaignTeams(actor, campaign, teamIds, Days.today(clock));
          return campaigns.assignTeams(actor, campaign.id(), input.expectedVersion(), teamIds);
        });
  }

  private SessionSeries series(Actor actor, Campaign campaign, ScheduleSessionsInput input) {
    boolean untitled = input.title() == null || input.title().isBlank();
    SchedulingRules.checkMinutes(input.durationMinutes());
    SchedulingRules.checkDay(input.firstDate(), "firstDate");
    Recurrence recurrence = Recurrence.of(input.recurrence(), input.firstDate());
    List<SeriesPlace> places = rules.places(actor, campaign, input.places());
    List<LocalDate> dates = recurrence.dates(input.firstDate());
    SchedulingRules.checkSize(dates.size() * places.size());
    return new SessionSeries(
        input.id(),
        campaign.id(),
        untitled ? campaign.name() : Texts.line(input.title(), 200, "title"),
        input.firstDate(),
        dates.getLast(),
        input.startTime(),
        input.durationMinutes(),
        recurrence,
        places,
        places.stream().flatMap(place -> place.areaPath().stream()).distinct().toList(),
        null,
        0);
  }

  private Optional<SessionSeries> stored(SessionSeries wanted) {
    Optional<SessionSeries> stored = calendar.series(wanted.id());
    if (stored.isPresent() && !stored.get().sameAs(wanted))
      throw Problem.of(ProblemCode.IDEMPOTENCY_CONFLICT).at("id");
    return stored;
  }

  private SessionSeries insert(Actor actor, Campaign campaign, SessionSeries wanted) {
    List<LocalDate> dates = wanted.dates();
    SchedulingRules.refuseClosed(campaign);
    SchedulingRules.checkPeriod(campaign, dates.getFirst(), "firstDate");
    SchedulingRules.checkPeriod(campaign, dates.getLast(), "recurrence");
    rules.checkPlaces(actor, campaign, wanted);
    List<Session> sessions = wanted.sessions(dates.getFirst(), null).toList();
    bookings.lock(
        Stream.concat(Stream.of(wanted.id()), sessions.stream().flatMap(Diary::resources))
            .distinct()
            .toList());
    check.refuseClashes(actor, sessions, Scheduling::placeOf);
    SessionSeries inserted = mongo.insert(wanted);
    revisions.bump(List.of(campaign.id()));
    return inserted;
  }

  private static String[] placeOf(Clash clash) {
    Session wanted = clash.wanted();
    String no = String.valueOf(SessionId.check(wanted.id()).placeNo());
    if (clash.ofVenue()) return new String[] {"places", no, "venueId"};
    String team = String.valueOf(wanted.teamIds().indexOf(clash.resourceId()));
    return new String[] {"places", no, "teamIds", team};
  }

  private SessionSeries require(Actor actor, String id) {
    return calendar
        .series(id)
        .filter(series -> !series.seenBy(actor).places().isEmpty())
        .orElseThrow(Problem::notFound);
  }

  private SessionSeries end(
      Actor actor, SessionSeries series, int expectedVersion, LocalDate from) {
    if (!SessionPolicy.maySchedule(actor, series)) throw Problem.forbidden();
    LocalDate today = Days.today(clock);
    LocalDate day = from.isBefore(today) ? today : from;
    if (series.version() != expectedVersion) {
      if (day.equals(series.cancelledFrom())) return series;
      throw Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(series.seenBy(actor));
    }
    SchedulingRules.refuseClosed(campaigns.byId(series.campaignId()));
    bookings.lock(List.of(series.id()));
    cancelChanged(actor, series.id(), day);
    revisions.bump(List.of(series.campaignId()));
    return mongo.save(series.endFrom(day));
  }

  private void cancelChanged(Actor actor, String seriesId, LocalDate from) {
    Query coming =
        Query.query(
            Criteria.where("seriesId")
                .is(seriesId)
                .and("date")
                .gte(from)
                .and("status")
                .is(SessionStatus.PLANNED));
    Update cancelled =
        new Update()
            .set("status", SessionStatus.CANCELLED)
            .set("changedAt", Instant.now(clock))
            .set("changedBy", actor.id())
            .inc("version", 1);
    mongo.updateMulti(coming, cancelled, Session.class);
  }
}

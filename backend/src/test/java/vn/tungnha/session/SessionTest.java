package vn.tungnha.session;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.MutableClock;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.Revisions;
import vn.tungnha.team.Teams;

/** The facades and the fixture that the stories of this module share. */
@ApplicationTest
abstract class SessionTest {
  @Autowired Areas areas;
  @Autowired Teams teams;
  @Autowired Campaigns campaigns;
  @Autowired Venues venues;
  @Autowired Scheduling scheduling;
  @Autowired SessionChanges changes;
  @Autowired Sessions sessions;
  @Autowired Revisions revisions;
  @Autowired MessageSource messages;
  @Autowired MongoTemplate mongo;
  @Autowired MutableClock clock;
  SessionFixture fixture;

  @BeforeEach
  void fixture() {
    fixture = new SessionFixture(areas, teams, venues, campaigns, scheduling);
    fixture.areas();
  }

  List<Session> all(Actor actor, Campaign campaign) {
    return sessions.list(
        actor,
        LocalDate.of(2026, 11, 15),
        LocalDate.of(2027, 1, 1),
        new SessionFilter(null, campaign.id(), null, null, null));
  }

  SessionCount count(Actor actor, Campaign campaign) {
    return sessions
        .counts(actor, List.of(campaign.id()))
        .getOrDefault(campaign.id(), SessionCount.NONE);
  }

  /** Series and changed sessions stored for a campaign. */
  long stored(Campaign campaign) {
    Query own = Query.query(Criteria.where("campaignId").is(campaign.id()));
    return mongo.count(own, SessionSeries.class) + mongo.count(own, Session.class);
  }

  String say(Problem problem, String language) {
    return messages.getMessage(problem.messageKey(), problem.args().toArray(), Locale.of(language));
  }

  static Problem refusal(ThrowingCallable act) {
    return catchThrowableOfType(Problem.class, act);
  }
}

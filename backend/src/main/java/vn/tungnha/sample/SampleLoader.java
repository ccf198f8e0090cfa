package vn.tungnha.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Days;

/**
 * Loads the sample data before the server says it is ready, when {@code TUNGNHA_SAMPLE} asks for
 * it. Everything has an id made from its name and enters through the facades, so a load that was
 * killed is finished by the next start.
 */
@Component
class SampleLoader implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(SampleLoader.class);

  private final MongoOperations mongo;
  private final Clock clock;
  private final PlaceSample places;
  private final AccountSample accounts;
  private final NoteSample notes;
  private final FigureSample figures;
  private final TeamSample teams;
  private final CampaignSample campaigns;
  private final EveningSample evenings;
  private final boolean asked;

  SampleLoader(
      MongoOperations mongo,
      Clock clock,
      PlaceSample places,
      AccountSample accounts,
      NoteSample notes,
      FigureSample figures,
      TeamSample teams,
      CampaignSample campaigns,
      EveningSample evenings,
      @Value("${tungnha.sample.enabled}") boolean asked) {
    this.mongo = mongo;
    this.clock = clock;
    this.places = places;
    this.accounts = accounts;
    this.notes = notes;
    this.figures = figures;
    this.teams = teams;
    this.campaigns = campaigns;
    this.evenings = evenings;
    this.asked = asked;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!asked) return;
    SampleLoad load = begin();
    if (load.done()) return;
    load(load.firstDay());
    mongo.save(new SampleLoad(load.id(), load.firstDay(), true));
    log.info("Sample data: loaded");
  }

  private SampleLoad begin() {
    return Objects.requireNonNull(
        mongo.findAndModify(
            Query.query(Criteria.where("_id").is(SampleLoad.ID)),
            new Update().setOnInsert("firstDay", Days.today(clock)).setOnInsert("done", false),
            FindAndModifyOptions.options().upsert(true).returnNew(true),
            SampleLoad.class));
  }

  private void load(LocalDate firstDay) {
    Actor system = Actor.system();
    List<Report> reports = new Reports().all();
    places.load(system);
    accounts.load(system, firstDay);
    notes.load(system, reports);
    figures.load(system, reports);
    teams.load(system, reports);
    campaigns.load(system, reports);
    evenings.load(system, firstDay);
  }
}

package vn.tungnha.national;

import com.mongodb.client.MongoDatabase;
import java.io.Console;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.area.Area;
import vn.tungnha.area.AreaLevel;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.counter.Recounting;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.platform.AllIndexes;
import vn.tungnha.platform.Command;
import vn.tungnha.team.Member;
import vn.tungnha.team.Membership;
import vn.tungnha.team.Team;

/**
 * {@code national-data [scale] [last day]}: fills an empty database with the country at a scale, 1
 * being 3,321 communes and 4,000,000 outcomes, the same documents at every load. Refuses a database
 * that holds teams, campaigns or villages: a load that was cut off is begun again on an empty one.
 */
@Component
class NationalData implements Command {
  private static final long OUTCOMES = 4_000_000;
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
  private static final int HISTORY_SECONDS = 3_600;
  private static final int CHUNK = 200;

  private final MongoTemplate mongo;
  private final Areas areas;
  private final BulkWriter writer;
  private final TeamLoad teams;
  private final CampaignLoad campaigns;
  private final OutcomeLoad outcomes;
  private final Recounting recounting;
  private final AllIndexes indexes;
  private final PrintStream out = System.out;

  NationalData(
      MongoTemplate mongo,
      Areas areas,
      BulkWriter writer,
      TeamLoad teams,
      CampaignLoad campaigns,
      OutcomeLoad outcomes,
      Recounting recounting,
      AllIndexes indexes) {
    this.mongo = mongo;
    this.areas = areas;
    this.writer = writer;
    this.teams = teams;
    this.campaigns = campaigns;
    this.outcomes = outcomes;
    this.recounting = recounting;
    this.indexes = indexes;
  }

  @Override
  public String name() {
    return "national-data";
  }

  @Override
  public int run(List<String> args) {
    if (args.size() > 2) return usedWrongly();
    double scale = args.isEmpty() ? 1 : Double.parseDouble(args.getFirst());
    LocalDate lastDay = args.size() < 2 ? LAST_DAY : LocalDate.parse(args.get(1));
    if (!(scale > 0 && scale <= 1)) return usedWrongly();
    if (!isEmpty()) return refuse();
    load(scale, lastDay);
    return 0;
  }

  private int usedWrongly() {
    out.println("usage: national-data [scale above 0, at most 1] [last day, 2026-11-20]");
    return 2;
  }

  private boolean isEmpty() {
    boolean villages =
        mongo.exists(Query.query(Criteria.where("level").is(AreaLevel.VILLAGE)), Area.class);
    return !villages
        && Stream.of(Team.class, Campaign.class, Outcome.class)
            .noneMatch(type -> mongo.exists(new Query(), type));
  }

  private int refuse() {
    out.println(
        "This database already holds teams, campaigns or villages. The national data set is only"
            + " loaded into an empty one: name another, or remove this one first.");
    return 1;
  }

  private void load(double scale, LocalDate lastDay) {
    long began = System.nanoTime();
    LocalDate first = lastDay.minusDays(OutcomeLoad.DAYS - 1L);
    List<Commune> communes = Commune.chosen(areas, lastDay, scale);
    List<Area> villages = communes.stream().flatMap(it -> it.villages().stream()).toList();
    for (int i = 0; i < villages.size(); i += CHUNK)
      areas.add(villages.subList(i, Math.min(i + CHUNK, villages.size())));
    // sorted in once is faster than one by one
    Stream.of(Team.class, Member.class, Membership.class, Outcome.class)
        .forEach(type -> mongo.indexOps(type).dropAllIndexes());
    loadTeams(communes);
    loadOutcomes(communes, first, Math.round(OUTCOMES * scale));
    timed("indexes", indexes::ensure);
    timed("counters", () -> withLongHistory(recounting::all));
    out.printf(Locale.ROOT, "loaded in %.1f s%n", (System.nanoTime() - began) / 1e9);
  }

  private void loadTeams(List<Commune> communes) {
    long people = (long) communes.size() * TeamLoad.PER_COMMUNE * TeamLoad.SIZE;
    long documents = 2 * people + (long) communes.size() * TeamLoad.PER_COMMUNE;
    writer.write(communes, progress("teams", documents), teams::make);
  }

  private void loadOutcomes(List<Commune> communes, LocalDate first, long all) {
    List<Campaign> running = campaigns.load(first);
    Area country = areas.require(Area.COUNTRY_ID);
    List<Area> provinces =
        communes.stream()
            .map(it -> it.area().ancestorIds().get(1))
            .distinct()
            .map(areas::require)
            .toList();
    writer.write(
        running,
        progress("targets", campaigns.targetCount(running, provinces)),
        (campaign, sink) -> campaigns.targets(campaign, country, provinces, first, sink));
    List<Cell> cells = OutcomeLoad.cells(running, communes, first, all);
    writer.write(cells, progress("outcomes", all + cells.size()), outcomes::make);
  }

  private Progress progress(String what, long all) {
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return new Progress(out, terminal, what, all);
  }

  /**
   * The counters are made from one snapshot, which the server keeps for five minutes if not told,
   * and then followed from it in a log that they fill themselves.
   */
  private void withLongHistory(Runnable step) {
    MongoDatabase admin = mongo.getMongoDatabaseFactory().getMongoDatabase("admin");
    int usual = keepSnapshots(admin, HISTORY_SECONDS);
    keepLog(admin, HISTORY_SECONDS / 3_600.0);
    step.run();
    keepLog(admin, 0);
    keepSnapshots(admin, usual);
  }

  private static void keepLog(MongoDatabase admin, double hours) {
    admin.runCommand(new Document("replSetResizeOplog", 1).append("minRetentionHours", hours));
  }

  private static int keepSnapshots(MongoDatabase admin, int seconds) {
    Document answer =
        admin.runCommand(
            new Document("setParameter", 1).append("minSnapshotHistoryWindowInSeconds", seconds));
    return answer.get("was", Number.class).intValue();
  }

  private void timed(String what, Runnable step) {
    long began = System.nanoTime();
    step.run();
    out.printf(Locale.ROOT, "%-12s %.1f s%n", what, (System.nanoTime() - began) / 1e9);
  }
}

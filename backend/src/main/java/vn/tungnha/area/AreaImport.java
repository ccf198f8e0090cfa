package vn.tungnha.area;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Command;
import vn.tungnha.platform.Seed;

/**
 * Brings the stored areas to the state of the national file and changes nothing that already stands
 * there, so it can be repeated, and finishes what a killed import left. Villages and groups are not
 * its business.
 */
@Component
class AreaImport implements Seed, Command {
  private static final Logger log = LoggerFactory.getLogger(AreaImport.class);

  private final MongoOperations mongo;
  private final Areas areas;

  private volatile @Nullable Result result;

  AreaImport(MongoOperations mongo, Areas areas) {
    this.mongo = mongo;
    this.areas = areas;
  }

  /** How many of the file's areas were new, other than stored, and as stored. */
  record Result(int created, int changed, int unchanged, Duration took) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d created, %d changed, %d unchanged in %.1f s",
          created,
          changed,
          unchanged,
          took.toMillis() / 1000.0);
    }
  }

  @Override
  public void sow(MongoOperations mongo) {
    result = bringUpToDate(mongo);
  }

  @Override
  public String name() {
    return "import-areas";
  }

  /** What a start of this release has just brought is told, and not looked for again. */
  @Override
  public int run(List<String> args) {
    System.out.println("areas: " + (result == null ? bringUpToDate(mongo) : result));
    return 0;
  }

  private Result bringUpToDate(MongoOperations mongo) {
    long began = System.nanoTime();
    areas.reload();
    List<Area> file = AreaFile.read();
    Map<String, Area> stored = areas.all(file.stream().map(Area::id).toList());
    List<Area> created = file.stream().filter(area -> !stored.containsKey(area.id())).toList();
    List<Area> changed =
        file.stream()
            .filter(area -> stored.containsKey(area.id()))
            .filter(area -> !area.equals(stored.get(area.id())))
            .toList();
    write(mongo, created, changed);
    Result done =
        new Result(
            created.size(),
            changed.size(),
            file.size() - created.size() - changed.size(),
            Duration.ofNanos(System.nanoTime() - began));
    log.info("Areas: {}", done);
    return done;
  }

  private void write(MongoOperations mongo, List<Area> created, List<Area> changed) {
    if (created.isEmpty() && changed.isEmpty()) return;
    BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Area.class);
    bulk.insert(created);
    Function<Area, Query> self = area -> Query.query(Criteria.where("_id").is(area.id()));
    changed.forEach(
        area -> bulk.replaceOne(self.apply(area), area, FindAndReplaceOptions.options().upsert()));
    bulk.execute();
    areas.reload();
  }
}

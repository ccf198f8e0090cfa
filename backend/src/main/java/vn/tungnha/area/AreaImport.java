package vn.tungnha.area;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Brings the stored areas to the state of the national file and changes nothing that already stands
 * there, so it can be repeated, and finishes what a killed import left. Villages and groups are not
 * its business.
 */
@Component
class AreaImport {
  private static final Logger log = LoggerFactory.getLogger(AreaImport.class);

  private final MongoOperations mongo;
  private final Areas areas;

  AreaImport(MongoOperations mongo, Areas areas) {
    this.mongo = mongo;
    this.areas = areas;
  }

  /** How many of the file's areas were new, other than stored, and as stored. */
  record Result(int created, int changed, int unchanged) {}

  Result run() {
    areas.reload();
    List<Area> file = AreaFile.read();
    Map<Boolean, List<Area>> departing =
        file.stream()
            .filter(area -> !areas.find(area.id()).map(area::equals).orElse(false))
            .collect(
                Collectors.partitioningBy(
                    area -> areas.find(area.id()).isPresent(), Collectors.toList()));
    List<Area> created = departing.getOrDefault(false, List.of());
    List<Area> changed = departing.getOrDefault(true, List.of());
    write(created, changed);
    Result result =
        new Result(created.size(), changed.size(), file.size() - created.size() - changed.size());
    log.info("Areas: {}", result);
    return result;
  }

  private void write(List<Area> created, List<Area> changed) {
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

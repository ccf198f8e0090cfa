package vn.tungnha.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.access.NodeSource;

@Component
class ReportNodes implements NodeSource {
  private final MongoOperations mongo;

  ReportNodes(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public String prefix() {
    return "not";
  }

  @Override
  public Map<String, ReportNote> load(Actor actor, Collection<String> ids) {
    if (actor.partner()) return Map.of();
    Criteria wanted = new Criteria().andOperator(Criteria.where("_id").in(ids), actor.scope());
    Map<String, ReportNote> found = new HashMap<>();
    mongo.find(Query.query(wanted), ReportNote.class).forEach(note -> found.put(note.id(), note));
    return found;
  }
}

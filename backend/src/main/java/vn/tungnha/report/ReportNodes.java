package vn.tungnha.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.access.Actor;
import vn.tungnha.access.NodeSource;

/** Notes by {@code node}; they are not for partners. */
@Configuration(proxyBeanMethods = false)
class ReportNodes {

  @Bean
  NodeSource noteSource(MongoOperations mongo) {
    return new NodeSource("not", (actor, ids) -> visible(mongo, actor, ids));
  }

  private static Map<String, ReportNote> visible(
      MongoOperations mongo, Actor actor, Collection<String> ids) {
    if (actor.partner()) return Map.of();
    Criteria wanted = new Criteria().andOperator(Criteria.where("_id").in(ids), actor.scope());
    Map<String, ReportNote> found = new HashMap<>();
    mongo.find(Query.query(wanted), ReportNote.class).forEach(note -> found.put(note.id(), note));
    return found;
  }
}

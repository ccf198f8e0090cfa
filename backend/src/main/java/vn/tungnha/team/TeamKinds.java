package vn.tungnha.team;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.ChangeFeed;
import vn.tungnha.platform.Problem;

/** The kinds, kept in this process and read again when any instance changed one. */
@Component
class TeamKinds {
  private final MongoOperations mongo;
  private volatile List<TeamKind> kinds = List.of();

  TeamKinds(MongoOperations mongo, ChangeFeed changes) {
    this.mongo = mongo;
    changes.onChange("team_kinds", this::reload);
  }

  List<TeamKind> all() {
    if (kinds.isEmpty()) reload();
    return kinds;
  }

  /** One at a time: of two, the one that read earlier must not be the last to tell. */
  private synchronized void reload() {
    kinds = mongo.find(new Query().with(Sort.by("_id")), TeamKind.class);
  }

  Optional<TeamKind> find(String code) {
    return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  TeamKind require(String code, String... path) {
    return find(code).orElseThrow(() -> Problem.notFound().at(path));
  }
}

package vn.tungnha.access;

import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import vn.tungnha.access.SavedViewInput.SaveViewInput;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;

/** The only way to saved views. Everyone has their own, and reaches nobody else's. */
@Service
class SavedViews {
  private static final Set<String> LISTS =
      Set.of("teams", "members", "campaigns", "sessions", "outcomes");
  private static final int MOST = 50;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SEARCH = 4_000;

  private final MongoOperations mongo;

  SavedViews(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** By name; at most 50. */
  List<SavedView> of(Actor actor, String list) {
    Query mine = Query.query(mine(actor).and("list").is(list)).with(Sort.by("name")).limit(MOST);
    return mongo.find(mine, SavedView.class);
  }

  /** Keeps a view, or replaces the one with this id; refuses a 51st of a list. */
  SavedView save(Actor actor, SaveViewInput input) {
    if (actor.partner()) throw Problem.forbidden();
    Ids.check("sav", input.id(), "id");
    if (!LISTS.contains(input.list())) throw Problem.of(ProblemCode.INVALID_VALUE).at("list");
    if (input.search().length() > LONGEST_SEARCH)
      throw Problem.of(ProblemCode.INVALID_TEXT, "problem.TOO_LONG", LONGEST_SEARCH).at("search");
    SavedView view =
        new SavedView(
            input.id(),
            actor.id(),
            input.list(),
            Texts.line(input.name(), LONGEST_NAME, "name"),
            input.search());
    SavedView stored = mongo.findById(input.id(), SavedView.class);
    if (stored != null && !stored.accountId().equals(actor.id()))
      throw Problem.of(ProblemCode.IDEMPOTENCY_CONFLICT).at("id");
    if (stored == null && of(actor, input.list()).size() >= MOST)
      throw Problem.of(ProblemCode.WRONG_STATE, "access.tooManyViews", MOST);
    return mongo.save(view);
  }

  /** The view that is gone; {@code NOT_FOUND} for another's. */
  SavedView remove(Actor actor, String id) {
    SavedView removed =
        mongo.findAndRemove(Query.query(mine(actor).and("_id").is(id)), SavedView.class);
    if (removed == null) throw Problem.notFound().at("id");
    return removed;
  }

  private static Criteria mine(Actor actor) {
    return Criteria.where("accountId").is(actor.id());
  }
}

package vn.tungnha.campaign.type;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Transactions;

/**
 * The only way to campaign types in the making: authorises, then saves, discards or publishes them.
 * There is one draft for each code, so that two who edit the same type meet, and one who publishes
 * is the only one.
 */
@Service
public class CampaignTypeDrafts {
  private static final int MOST = 200;
  private static final String[] CODE = {"recipe", "code"};

  private final MongoOperations mongo;
  private final CampaignTypeStore store;
  private final CampaignTypes types;
  private final CampaignTypePolicy policy;
  private final TypeHistory history;
  private final DraftChanges changes;
  private final Areas areas;
  private final Transactions transactions;
  private final Clock clock;

  CampaignTypeDrafts(
      MongoOperations mongo,
      CampaignTypeStore store,
      CampaignTypes types,
      CampaignTypePolicy policy,
      TypeHistory history,
      DraftChanges changes,
      Areas areas,
      Transactions transactions,
      Clock clock) {
    this.mongo = mongo;
    this.store = store;
    this.types = types;
    this.policy = policy;
    this.history = history;
    this.changes = changes;
    this.areas = areas;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Those the actor may edit, the last saved first, at most 200. */
  public List<CampaignTypeDraft> list(Actor actor) {
    Query mine = Query.query(policy.editable(actor));
    mine.with(Sort.by(Sort.Direction.DESC, "savedAt")).limit(MOST);
    return mongo.find(mine, CampaignTypeDraft.class);
  }

  /** The draft if the actor may edit it. */
  public Optional<CampaignTypeDraft> find(Actor actor, String code) {
    return stored(code).filter(draft -> policy.mayEdit(actor, draft.areaId()));
  }

  private Optional<CampaignTypeDraft> stored(String code) {
    return Optional.ofNullable(mongo.findById(code, CampaignTypeDraft.class));
  }

  /** What keeps the draft from being published; empty: nothing. */
  List<Problem> problems(CampaignTypeDraft draft) {
    List<CampaignType> versions = store.versions(draft.code());
    List<Problem> problems = new ArrayList<>(RecipeRules.problems(draft.recipe()));
    problems.addAll(history.problems(versions, draft.recipe()));
    if (!draft.isBasedOn(versions))
      problems.add(Problem.of(ProblemCode.VERSION_CONFLICT, "campaignType.movedOn"));
    return List.copyOf(problems);
  }

  TypeChanges changes(CampaignTypeDraft draft) {
    return changes.of(store.newest(draft.code()).orElse(null), draft.recipe());
  }

  /**
   * Keeps a draft, finished or not. A new code becomes the area's; that of a published type stays
   * with its owner. Refuses texts that could not be kept at all, a code that is another owner's,
   * and one that somebody else has saved since.
   */
  public CampaignTypeDraft save(Actor actor, SaveDraft told) {
    RecipeRules.checkCode(told.recipe().code(), CODE);
    DraftTexts.check(told.recipe(), "recipe");
    return transactions.inOne(
        () -> {
          Optional<CampaignTypeDraft> stored = stored(told.recipe().code());
          return stored.isPresent() ? again(actor, stored.get(), told) : begin(actor, told);
        });
  }

  private CampaignTypeDraft again(Actor actor, CampaignTypeDraft stored, SaveDraft told) {
    if (!policy.mayEdit(actor, stored.areaId())) throw codeTaken();
    if (told.expectedVersion() == null && stored.recipe().equals(told.recipe())) return stored;
    if (!Objects.equals(told.expectedVersion(), stored.version()))
      throw Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(stored);
    refuseOtherOwner(told.areaId(), stored.areaId());
    return mongo.save(stored.saved(told.recipe(), now(), actor.name()));
  }

  private CampaignTypeDraft begin(Actor actor, SaveDraft told) {
    if (told.expectedVersion() != null) throw Problem.of(ProblemCode.VERSION_CONFLICT);
    CampaignType newest = store.newest(told.recipe().code()).orElse(null);
    if (newest != null) {
      if (!policy.mayEdit(actor, newest.areaId())) throw codeTaken();
      refuseOtherOwner(told.areaId(), newest.areaId());
    }
    String owner = newest == null ? told.areaId() : newest.areaId();
    List<String> path = newest == null ? ownersPath(actor, owner) : pathOf(owner);
    Integer basedOn = newest == null ? null : newest.version();
    return mongo.insert(
        new CampaignTypeDraft(
            told.recipe().code(), owner, path, basedOn, told.recipe(), now(), actor.name(), 0));
  }

  /** As the actor may become its owner for. */
  private List<String> ownersPath(Actor actor, @Nullable String areaId) {
    List<String> path = pathOf(areaId);
    if (areaId != null && !actor.sees(path)) throw Problem.notFound().at("areaId");
    if (!policy.mayEdit(actor, areaId)) throw Problem.forbidden().at("areaId");
    return path;
  }

  private List<String> pathOf(@Nullable String areaId) {
    return areaId == null ? List.of() : areas.require(areaId, "areaId").path();
  }

  private static void refuseOtherOwner(@Nullable String told, @Nullable String owner) {
    if (told != null && !told.equals(owner))
      throw RecipeRules.invalid("campaignType.ownerStays", "areaId");
  }

  private static Problem codeTaken() {
    return RecipeRules.invalid("campaignType.codeTaken", CODE);
  }

  /** Throws the draft away and answers with what it was; what is published stays. */
  public CampaignTypeDraft discard(Actor actor, String code, int expectedVersion) {
    return transactions.inOne(
        () -> {
          CampaignTypeDraft draft = require(actor, code, expectedVersion);
          mongo.remove(draft);
          return draft;
        });
  }

  /**
   * Makes the draft the next version of its code. Refuses what {@link RecipeRules} and {@link
   * TypeHistory} refuse; a draft that was saved, published or overtaken since is a {@code
   * VERSION_CONFLICT} with what there is now.
   */
  public CampaignType publish(Actor actor, String code, int expectedVersion) {
    CampaignTypeDraft draft = require(actor, code, expectedVersion);
    List<Problem> problems = problems(draft);
    if (draft.isBasedOn(store.versions(code)) && !problems.isEmpty()) throw Problem.all(problems);
    CampaignRecipe recipe = draft.recipe().checked();
    CampaignType published =
        transactions.inOne(() -> publish(actor, require(actor, code, expectedVersion), recipe));
    types.reload();
    return published;
  }

  private CampaignType publish(Actor actor, CampaignTypeDraft draft, CampaignRecipe recipe) {
    List<CampaignType> versions = store.versions(draft.code());
    if (!draft.isBasedOn(versions))
      throw Problem.of(ProblemCode.VERSION_CONFLICT, "campaignType.movedOn")
          .withCurrent(versions.getFirst());
    if (!versions.isEmpty() && versions.getFirst().isRetired())
      throw Problem.of(ProblemCode.WRONG_STATE, "campaignType.isRetired");
    mongo.remove(draft);
    int next = versions.isEmpty() ? 1 : versions.getFirst().version() + 1;
    return store.insert(recipe.as(next, draft.areaId(), now(), actor.name()));
  }

  private CampaignTypeDraft require(Actor actor, String code, int expectedVersion) {
    CampaignTypeDraft draft = find(actor, code).orElseThrow(() -> gone(code));
    if (draft.version() != expectedVersion)
      throw Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(draft);
    return draft;
  }

  /** Published by somebody else a moment ago, or never there. */
  private Problem gone(String code) {
    return store
        .newest(code)
        .map(newest -> Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(newest))
        .orElseGet(() -> Problem.notFound().at("code"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * A draft to keep; the contract's input.
   *
   * @param areaId who is to own a new type; null: the product, or who owns it already
   * @param expectedVersion null: a new draft
   */
  public record SaveDraft(
      @Nullable String areaId, CampaignRecipe recipe, @Nullable Integer expectedVersion) {}
}

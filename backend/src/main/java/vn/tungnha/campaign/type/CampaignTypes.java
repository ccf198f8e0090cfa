package vn.tungnha.campaign.type;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.ChangeFeed;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldDefinitions;

/**
 * The published campaign types, every version of them, kept in process and fresh by the change
 * feed. They are reference data that everyone signed in may read; {@link CampaignTypeDrafts} makes
 * new ones.
 */
@Service
public class CampaignTypes {
  private final CampaignTypeStore store;
  private final CampaignTypePolicy policy;
  private final Clock clock;
  private final Map<String, Ratios> ratios = new ConcurrentHashMap<>();
  private volatile TypeShelf shelf = TypeShelf.EMPTY;

  CampaignTypes(
      CampaignTypeStore store, CampaignTypePolicy policy, ChangeFeed changes, Clock clock) {
    this.store = store;
    this.policy = policy;
    this.clock = clock;
    changes.onChange("campaign_types", this::reload);
  }

  /** The version that is pinned. */
  public CampaignType of(Typed pinning) {
    return byId(CampaignType.idOf(pinning.typeCode(), pinning.typeVersion()));
  }

  /** The newest version of each, retired ones too, by Vietnamese name. */
  public List<CampaignType> newest() {
    return shelf.newest();
  }

  public Optional<CampaignType> newest(String code) {
    return shelf.newest(code);
  }

  /** Newest first. */
  public List<CampaignType> versions(String code) {
    return shelf.versions(code);
  }

  /**
   * The fields that records of the type may have, whatever version they pin; of any type for null.
   *
   * @param list of campaigns, sessions or outcomes
   */
  public List<FieldDefinition> everOf(
      @Nullable String code, Function<CampaignType, List<FieldDefinition>> list) {
    Stream<String> codes =
        code == null ? newest().stream().map(CampaignType::code) : Stream.of(code);
    return FieldDefinitions.everyVersion(
        codes.flatMap(one -> versions(one).stream()).map(list).toList());
  }

  /** That version, or the newest for null. */
  Optional<CampaignType> find(String code, @Nullable Integer version) {
    return version == null ? newest(code) : shelf.find(CampaignType.idOf(code, version));
  }

  /** What computes the type's ratios; published versions never change, so it is made once. */
  public Ratios ratios(CampaignType type) {
    return ratios.computeIfAbsent(type.id(), id -> new Ratios(type));
  }

  /** What targets and campaigns pin; another instance may have published it a moment ago. */
  public CampaignType byId(String id) {
    Optional<CampaignType> known = shelf.find(id);
    if (known.isPresent()) return known.get();
    reload();
    return shelf.find(id).orElseThrow(Problem::notFound);
  }

  /**
   * Publishes a recipe of the product itself as the next version of its code; one that says what
   * the newest version says changes nothing. For who administers the whole country.
   */
  public CampaignType publish(Actor actor, CampaignRecipe told) {
    if (!policy.mayEdit(actor, null)) throw Problem.forbidden();
    CampaignRecipe recipe = told.checked();
    while (true) {
      List<CampaignType> versions = store.versions(recipe.code());
      if (!versions.isEmpty() && versions.getFirst().recipe().equals(recipe))
        return versions.getFirst();
      TypeHistory.refuseOtherKinds(versions, recipe);
      try {
        return insert(recipe.as(versions.size() + 1, null, now(), actor.name()));
      } catch (DuplicateKeyException raced) {
        // another instance took the number: look again at what it published
      }
    }
  }

  private CampaignType insert(CampaignType type) {
    CampaignType inserted = store.insert(type);
    reload();
    return inserted;
  }

  /**
   * Publishes what a new release of the product says, unless somebody has published a version of
   * their own since: an upgrade takes nobody's work back.
   */
  void ship(CampaignRecipe recipe) {
    Actor system = Actor.system();
    boolean changedHere =
        store
            .newest(recipe.code())
            .filter(newest -> !newest.publishedBy().equals(system.name()))
            .isPresent();
    if (!changedHere) publish(system, recipe);
  }

  /** No campaign is made from it any more; those it has go on. Repeating it changes nothing. */
  public CampaignType retire(Actor actor, String code) {
    return setRetired(actor, code, now());
  }

  /** Takes a retirement back. */
  public CampaignType restore(Actor actor, String code) {
    return setRetired(actor, code, null);
  }

  private CampaignType setRetired(Actor actor, String code, @Nullable Instant at) {
    CampaignType newest = store.newest(code).orElseThrow(() -> Problem.notFound().at("code"));
    if (!policy.mayEdit(actor, newest.areaId())) throw Problem.forbidden();
    if (newest.isRetired() != (at != null)) store.retire(code, at);
    reload();
    return newest(code).orElse(newest);
  }

  /** The type a new campaign is made from. */
  public CampaignType forNewCampaign(String code) {
    CampaignType type = newest(code).orElseThrow(() -> Problem.notFound().at("type"));
    if (type.isRetired())
      throw Problem.of(ProblemCode.WRONG_STATE, "campaignType.isRetired").at("type");
    return type;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** One at a time: of two, the one that read earlier must not be the last to tell. */
  synchronized void reload() {
    shelf = new TypeShelf(store.all());
  }
}

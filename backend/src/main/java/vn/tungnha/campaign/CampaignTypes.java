package vn.tungnha.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Role;
import vn.tungnha.area.Area;
import vn.tungnha.platform.ChangeFeed;
import vn.tungnha.platform.Problem;

/**
 * The published campaign types, every version of them, kept in process and fresh by the change
 * feed. They are reference data that everyone signed in may read.
 */
@Service
public class CampaignTypes {
  private final MongoOperations mongo;
  private volatile TypeShelf shelf = TypeShelf.EMPTY;

  CampaignTypes(MongoOperations mongo, ChangeFeed changes) {
    this.mongo = mongo;
    changes.onChange("campaign_types", this::reload);
  }

  /** The version a campaign pins. */
  public CampaignType of(Campaign campaign) {
    return byId(CampaignType.idOf(campaign.typeCode(), campaign.typeVersion()));
  }

  /** The newest version of each, by Vietnamese name. */
  public List<CampaignType> newest() {
    return shelf.newest();
  }

  public Optional<CampaignType> newest(String code) {
    return shelf.newest(code);
  }

  /** That version, or the newest for null. */
  Optional<CampaignType> find(String code, @Nullable Integer version) {
    return version == null ? newest(code) : shelf.find(CampaignType.idOf(code, version));
  }

  /** What targets and campaigns pin; another instance may have published it a moment ago. */
  CampaignType byId(String id) {
    Optional<CampaignType> known = shelf.find(id);
    if (known.isPresent()) return known.get();
    reload();
    return shelf.find(id).orElseThrow(Problem::notFound);
  }

  /**
   * Publishes a recipe as the next version of its code; one that says what the newest version says
   * changes nothing. Versions once published never change. For who administers the whole country.
   */
  public CampaignType publish(Actor actor, CampaignRecipe told) {
    if (!actor.may(Role.ADMIN, List.of(Area.COUNTRY_ID))) throw Problem.forbidden();
    CampaignRecipe recipe = told.checked();
    while (true) {
      Optional<CampaignType> newest = newestStored(recipe.code());
      if (newest.map(CampaignType::recipe).filter(recipe::equals).isPresent()) return newest.get();
      try {
        CampaignType type =
            mongo.insert(recipe.as(newest.map(CampaignType::version).orElse(0) + 1));
        reload();
        return type;
      } catch (DuplicateKeyException raced) {
        // another instance took the number: look again at what it published
      }
    }
  }

  private Optional<CampaignType> newestStored(String code) {
    Query versions = new Query(Criteria.where("code").is(code));
    versions.with(Sort.by(Sort.Direction.DESC, "version")).limit(1);
    return Optional.ofNullable(mongo.findOne(versions, CampaignType.class));
  }

  void reload() {
    Collection<CampaignType> stored =
        mongo.find(new Query().with(Sort.by("_id")), CampaignType.class);
    shelf = new TypeShelf(stored);
  }
}

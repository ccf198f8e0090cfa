package vn.tungnha.campaign.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Role;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;

/**
 * Who makes campaign types: an ORGANISER of the area that owns one; for the product's own, who
 * administers the whole country. Everybody signed in reads what is published; a draft is seen by
 * who may edit it.
 */
@Component
class CampaignTypePolicy {
  private final Areas areas;

  CampaignTypePolicy(Areas areas) {
    this.areas = areas;
  }

  /**
   * @param areaId the owner; null: the product
   */
  boolean mayEdit(Actor actor, @Nullable String areaId) {
    return areaId == null
        ? actor.may(Role.ADMIN, List.of(Area.COUNTRY_ID))
        : actor.may(Role.ORGANISER, areas.require(areaId).path());
  }

  /** On drafts. */
  Criteria editable(Actor actor) {
    Criteria owned = Criteria.where("areaPath").in(actor.areasAs(Role.ORGANISER));
    return mayEdit(actor, null)
        ? new Criteria().orOperator(owned, Criteria.where("areaId").is(null))
        : owned;
  }
}

package vn.tungnha.outcome;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.field.FieldFilter;

/**
 * Which outcomes a list shows; null: all that the viewer may see.
 *
 * @param areaId in this area or below it
 * @param mine recorded by the viewer
 * @param fields on custom values; needs the campaign
 */
public record OutcomeFilter(
    @Nullable String areaId,
    @Nullable String campaignId,
    @Nullable String teamId,
    @Nullable String sessionId,
    @Nullable Boolean mine,
    @Nullable FieldFilter fields) {
  static final OutcomeFilter ALL = new OutcomeFilter(null, null, null, null, null, null);

  static OutcomeFilter ofCampaign(String campaignId) {
    return new OutcomeFilter(null, campaignId, null, null, null, null);
  }

  /** First versions only: what is filtered on never changes later. */
  Criteria within(Actor actor) {
    return new Criteria().andOperator(anyVersion(actor), Criteria.where("version").is(1));
  }

  /** Any version: custom values change. */
  Criteria anyVersion(Actor actor) {
    List<Criteria> all = new ArrayList<>(List.of(actor.scope()));
    if (areaId != null) all.add(Criteria.where("areaPath").is(areaId));
    if (campaignId != null) all.add(Criteria.where("campaignId").is(campaignId));
    if (teamId != null) all.add(Criteria.where("teamId").is(teamId));
    if (sessionId != null) all.add(Criteria.where("sessionId").is(sessionId));
    if (Boolean.TRUE.equals(mine)) all.add(Criteria.where("recorderId").is(actor.id()));
    return new Criteria().andOperator(all);
  }
}

package vn.tungnha.counter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.counter.Credit.CreditCounter;
import vn.tungnha.counter.Credit.CreditTotal;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.Place;
import vn.tungnha.counter.store.TeamCredit;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Listing;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Pages;
import vn.tungnha.platform.Problem;
import vn.tungnha.team.Team;
import vn.tungnha.team.Teams;

/**
 * What each team is credited with. What forces achieve together counts once for the area, and once
 * for each of them; so the credits may come to more than the area's figure, or to less where no
 * team was named. Three reads. Refused to partners: they read aggregates.
 */
@Service
public class Credits {
  private static final List<Document> BY_TEAM =
      List.of(Document.parse("{$group: {_id: '$teamId', parts: {$push: '$counts'}}}"));

  private final MongoOperations mongo;
  private final Pages pages;
  private final CampaignTypes types;
  private final Teams teams;

  Credits(MongoOperations mongo, Pages pages, CampaignTypes types, Teams teams) {
    this.mongo = mongo;
    this.pages = pages;
    this.types = types;
    this.teams = teams;
  }

  /** Of what happened where the actor sees, in the area of the counters and below it. */
  public CreditConnection of(Actor actor, CampaignCounters counters, PageRequest page) {
    if (actor.partner()) throw Problem.forbidden();
    String campaign = counters.campaignId();
    String area = counters.area().id();
    Criteria credited =
        new Criteria()
            .andOperator(
                Criteria.where("campaignId").is(campaign),
                Criteria.where("areaPath").is(area),
                actor.scope());
    Listing byTeam = Listing.by(Sort.by("_id")).computing(BY_TEAM);
    Connection<TeamCredit> found =
        pages.find(
            TeamCredit.class,
            credited,
            byTeam,
            page,
            "credits %s %s %s".formatted(campaign, area, actor.grants()));
    List<Indicator> counted = counted(counters);
    Map<String, Team> seen =
        teams.visible(actor, found.nodes().stream().map(TeamCredit::teamId).toList());
    Connection<Credit> credits =
        found.map(credit -> credit(seen.get(credit.teamId()), credit, counted));
    return new CreditConnection(credits.edges(), credits.pageInfo(), totals(counters, counted));
  }

  private List<Indicator> counted(CampaignCounters counters) {
    return types.of(counters.campaign()).indicators().stream()
        .filter(indicator -> indicator.kind() == IndicatorKind.COUNT)
        .toList();
  }

  private static Credit credit(@Nullable Team team, TeamCredit credit, List<Indicator> counted) {
    return new Credit(
        team,
        counted.stream()
            .map(indicator -> new CreditCounter(indicator, credit.count(indicator.code())))
            .toList());
  }

  private List<CreditTotal> totals(CampaignCounters counters, List<Indicator> counted) {
    String place = Place.id(counters.campaignId(), counters.area().id());
    AreaCounters stored = mongo.findById(place, AreaCounters.class);
    return counted.stream().map(indicator -> total(indicator, stored)).toList();
  }

  private static CreditTotal total(Indicator indicator, @Nullable AreaCounters stored) {
    if (stored == null) return new CreditTotal(indicator, BigDecimal.ZERO, BigDecimal.ZERO);
    String code = indicator.code();
    return new CreditTotal(indicator, stored.count(code), stored.credited(code));
  }
}

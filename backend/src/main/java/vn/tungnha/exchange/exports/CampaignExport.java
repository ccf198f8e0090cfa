package vn.tungnha.exchange.exports;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignFilter;
import vn.tungnha.campaign.CampaignOrder;
import vn.tungnha.campaign.CampaignStatus;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.exchange.Wording;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldOrder;

@Component
class CampaignExport implements ExportList {
  private final ListParts lists;
  private final Campaigns campaigns;
  private final CampaignTypes types;

  CampaignExport(ListParts lists, Campaigns campaigns, CampaignTypes types) {
    this.lists = lists;
    this.campaigns = campaigns;
    this.types = types;
  }

  @Override
  public String name() {
    return "campaigns";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("areaId", "type", "status", "on", "search", "orderBy", "fields", "orderByField");
  }

  @Override
  public Export<Campaign> open(Actor actor, ListQuery query, Wording wording) {
    CampaignFilter filter =
        new CampaignFilter(
            query.text("areaId"),
            query.text("type"),
            query.several("status", CampaignStatus.class),
            query.day("on"),
            query.text("search"),
            query.fields());
    CampaignOrder order = query.one("orderBy", CampaignOrder.class);
    FieldOrder byField = query.orderByField();
    List<FieldDefinition> fields = types.everOf(filter.type(), CampaignType::campaignFields);
    Rows<Campaign> rows =
        Rows.paged(
            page -> campaigns.list(actor, filter, order, byField, page), Function.identity());
    List<String> words =
        new FilterWords(lists, actor, wording)
            .area(filter.areaId())
            .add("type", filter.type() == null ? null : typeName(filter.type(), wording))
            .codes("status", filter.status())
            .day("on", filter.on())
            .add("search", filter.search())
            .fields(fields, filter.fields(), byField)
            .parts();
    return new Export<>(
        wording.say("campaigns"),
        words,
        rows,
        columns(wording),
        new CustomColumns<>(actor, wording, fields, lists.names(), one -> kept(actor, one)));
  }

  private String typeName(String code, Wording wording) {
    return wording.said(types.newest(code).orElseThrow(() -> Problem.notFound().at("type")).name());
  }

  private Columns<Campaign> columns(Wording wording) {
    return new Columns<Campaign>(wording)
        .add("type", campaign -> wording.said(types.of(campaign).name()))
        .add("name", Campaign::name)
        .add("area", campaign -> lists.label(campaign.areaId(), wording))
        .add("status", campaign -> wording.word(campaign.status()))
        .add("startsOn", Campaign::startsOn)
        .add("endsOn", Campaign::endsOn)
        .add("description", Campaign::description)
        .add("teams", campaign -> campaign.teamIds().size())
        .add("id", Campaign::id);
  }

  private CustomColumns.Kept kept(Actor actor, Campaign campaign) {
    return new CustomColumns.Kept(
        types.of(campaign).campaignFields(),
        campaign.values(),
        actor.seesPersonal(campaign.areaPath()));
  }
}

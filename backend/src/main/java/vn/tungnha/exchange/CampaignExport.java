package vn.tungnha.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignFilter;
import vn.tungnha.campaign.CampaignOrder;
import vn.tungnha.campaign.CampaignStatus;
import vn.tungnha.campaign.CampaignTypes;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.platform.Problem;

@Component
class CampaignExport implements ExportList {
  private static final List<String> COLUMNS =
      List.of("type", "name", "area", "status", "startsOn", "endsOn", "description", "teams", "id");

  private final Campaigns campaigns;
  private final CampaignTypes types;
  private final Areas areas;

  CampaignExport(Campaigns campaigns, CampaignTypes types, Areas areas) {
    this.campaigns = campaigns;
    this.types = types;
    this.areas = areas;
  }

  @Override
  public String name() {
    return "campaigns";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("areaId", "type", "status", "on", "search", "orderBy");
  }

  @Override
  public Export<Campaign> open(Actor actor, ListQuery query, Wording wording) {
    List<CampaignStatus> status = query.several("status", CampaignStatus.class);
    LocalDate on = query.day("on");
    String type = query.text("type");
    CampaignFilter filter =
        new CampaignFilter(query.text("areaId"), type, status, on, query.text("search"), null);
    CampaignOrder order = query.one("orderBy", CampaignOrder.class);
    List<String> words =
        new FilterWords(wording)
            .area(areas, filter.areaId())
            .add("type", type == null ? null : typeName(type, wording))
            .add("status", status == null ? null : words(status, wording))
            .add("on", on == null ? null : wording.day(on))
            .add("search", filter.search())
            .parts();
    return new Export<>(
        wording.say("campaigns"),
        words,
        COLUMNS.stream().map(column -> wording.say("column." + column)).toList(),
        page -> campaigns.list(actor, filter, order, page),
        rows -> rows.stream().map(campaign -> cells(campaign, wording)).toList());
  }

  private @Nullable String typeName(String code, Wording wording) {
    return wording.in(types.newest(code).orElseThrow(() -> Problem.notFound().at("type")).name());
  }

  private static String words(List<CampaignStatus> status, Wording wording) {
    return status.stream().map(wording::word).collect(Collectors.joining(", "));
  }

  private List<@Nullable Object> cells(Campaign campaign, Wording wording) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(wording.in(types.of(campaign).name()));
    cells.add(campaign.name());
    cells.add(areas.label(areas.require(campaign.areaId()), wording.locale()));
    cells.add(wording.word(campaign.status()));
    cells.add(campaign.startsOn());
    cells.add(campaign.endsOn());
    cells.add(campaign.description());
    cells.add(campaign.teamIds().size());
    cells.add(campaign.id());
    return cells;
  }
}

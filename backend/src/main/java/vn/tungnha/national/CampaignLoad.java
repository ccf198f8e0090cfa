package vn.tungnha.national;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.campaign.target.NewTarget;
import vn.tungnha.campaign.target.Target;
import vn.tungnha.campaign.type.CampaignTypeDraft;
import vn.tungnha.campaign.type.CampaignTypeDrafts;
import vn.tungnha.campaign.type.CampaignTypeDrafts.SaveDraft;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Source;

/** Twenty drives of the whole country, of four published types, with a target for each province. */
@Component
class CampaignLoad {
  static final int CAMPAIGNS = 20;
  private static final int SHARE = 100_000;

  private final CampaignTypeDrafts drafts;
  private final CampaignTypes types;
  private final Campaigns campaigns;
  private final Actor actor = Actor.system();

  CampaignLoad(CampaignTypeDrafts drafts, CampaignTypes types, Campaigns campaigns) {
    this.drafts = drafts;
    this.types = types;
    this.campaigns = campaigns;
  }

  static String campaignId(int n) {
    return Ids.named("cmp", "national/" + n);
  }

  List<Campaign> load(LocalDate first) {
    for (Recipes recipe : Recipes.values()) publish(recipe);
    return IntStream.range(0, CAMPAIGNS).mapToObj(n -> campaign(n, first)).toList();
  }

  private void publish(Recipes recipe) {
    if (types.newest(recipe.name()).isPresent()) return;
    CampaignTypeDraft draft = drafts.save(actor, new SaveDraft(null, recipe.recipe(), null));
    drafts.publish(actor, draft.code(), draft.version());
  }

  private Campaign campaign(int n, LocalDate first) {
    List<Recipes> recipes = List.of(Recipes.values());
    Recipes recipe = recipes.get(n % recipes.size());
    int round = n / recipes.size() + 1;
    return campaigns.create(
        actor,
        new NewCampaign(
            campaignId(n),
            recipe.name(),
            recipe.title().vi() + " – đợt " + round,
            Area.COUNTRY_ID,
            first,
            null,
            null,
            null,
            true,
            Source.invented()));
  }

  /** How many {@link #targets} there will be. */
  long targetCount(List<Campaign> running, List<Area> provinces) {
    return (1L + provinces.size()) * running.stream().mapToLong(it -> summed(it).size()).sum();
  }

  private List<Indicator> summed(Campaign campaign) {
    return types.of(campaign).indicators().stream()
        .filter(indicator -> indicator.kind() == IndicatorKind.COUNT)
        .toList();
  }

  /** An equal share for each province, and their sum for the country. */
  void targets(
      Campaign campaign, Area country, List<Area> provinces, LocalDate day, Consumer<Object> sink) {
    for (Indicator indicator : summed(campaign)) {
      sink.accept(target(campaign, indicator, country, SHARE * provinces.size(), day));
      for (Area province : provinces)
        sink.accept(target(campaign, indicator, province, SHARE, day));
    }
  }

  private Target target(
      Campaign campaign, Indicator indicator, Area area, int value, LocalDate day) {
    NewTarget told =
        new NewTarget(
            campaign.id(),
            area.id(),
            indicator.code(),
            BigDecimal.valueOf(value),
            day.getYear() + "/QĐ-MẪU",
            day,
            Source.invented());
    return Target.of(campaign, told, area, actor, Days.at(day, LocalTime.NOON));
  }
}

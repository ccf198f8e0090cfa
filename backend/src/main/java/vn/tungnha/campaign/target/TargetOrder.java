package vn.tungnha.campaign.target;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.campaign.type.CampaignTypes;

/** By area level, from wide to narrow, then area name by Vietnamese letters, then indicator. */
final class TargetOrder implements Comparator<Target> {
  private static final Comparator<Area> BY_AREA =
      Comparator.comparing(Area::level)
          .thenComparing(Area::name, Collator.getInstance(Locale.of("vi")))
          .thenComparing(Area::id);

  private final Areas areas;
  private final CampaignTypes types;

  TargetOrder(Areas areas, CampaignTypes types) {
    this.areas = areas;
    this.types = types;
  }

  @Override
  public int compare(Target one, Target other) {
    int byArea = BY_AREA.compare(areas.require(one.areaId()), areas.require(other.areaId()));
    return byArea != 0 ? byArea : Integer.compare(position(one), position(other));
  }

  private int position(Target target) {
    CampaignType type = types.byId(target.typeId());
    return type.indicator(target.indicatorCode()).map(type.indicators()::indexOf).orElse(-1);
  }
}

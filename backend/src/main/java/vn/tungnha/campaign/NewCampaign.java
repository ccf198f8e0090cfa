package vn.tungnha.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.FieldValues;

/**
 * What a campaign is made from; the contract's input. Days may be left open and a source be told
 * only by what is loaded from reports.
 *
 * @param id client-made, {@code cmp_} + UUIDv7
 * @param type the type's code; its newest version is pinned
 * @param activate start as ACTIVE; null DRAFT
 */
public record NewCampaign(
    String id,
    String type,
    String name,
    String areaId,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String description,
    @Nullable List<FieldValueInput> values,
    @Nullable Boolean activate,
    @Nullable Source source) {
  static final int MAX_DESCRIPTION = 4_000;

  Campaign of(CampaignType type, Area area) {
    Ids.check("cmp", id, "id");
    CampaignPeriod.check(startsOn, endsOn);
    CampaignName words = CampaignName.of(name, "name");
    Campaign draft =
        new Campaign(
            id,
            type.code(),
            type.version(),
            words.name(),
            words.key(),
            words.words(),
            area.id(),
            area.path(),
            startsOn,
            endsOn,
            CampaignStatus.DRAFT,
            Texts.optionalBlock(description, MAX_DESCRIPTION, "description"),
            FieldValues.check(type.campaignFields(), values, "values"),
            List.of(),
            source,
            Ids.named("cmp", toString()),
            0);
    return Objects.equals(activate, true) ? draft.activate() : draft;
  }
}

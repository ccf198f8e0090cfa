package vn.tungnha.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.platform.field.FieldValues;

/**
 * What is to change of a campaign; the contract's input. What is null stays, a blank description
 * takes it away, the values given replace those of their fields.
 */
public record CampaignAmendment(
    String campaignId,
    int expectedVersion,
    @Nullable String name,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String description,
    @Nullable List<FieldValueInput> values) {

  Campaign of(Campaign campaign, CampaignType type) {
    LocalDate first = startsOn == null ? campaign.startsOn() : startsOn;
    LocalDate last = endsOn == null ? campaign.endsOn() : endsOn;
    CampaignPeriod.check(first, last);
    return campaign.amend(
        name == null ? campaign.words() : CampaignName.of(name, "name"),
        first,
        last,
        description == null
            ? campaign.description()
            : Texts.optionalBlock(description, NewCampaign.MAX_DESCRIPTION, "description"),
        FieldValues.merge(type.campaignFields(), campaign.values(), values, "values"));
  }
}

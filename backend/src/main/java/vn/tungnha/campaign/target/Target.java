package vn.tungnha.campaign.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.type.CampaignType;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Source;

/**
 * A value assigned for an indicator to an area of a campaign; earlier values are kept, newest
 * first. There is one for each campaign, area and indicator: its id is made of the three.
 *
 * @param typeId the campaign's type version, where the indicator is found
 * @param parentAreaId the area directly above; null for the country
 * @param areaPath from the country down to the target's area; the scope predicate reads it
 * @param withdrawnAt null: stands
 */
@Document("targets")
public record Target(
    @Id String id,
    String campaignId,
    String typeId,
    String indicatorCode,
    String areaId,
    @Nullable String parentAreaId,
    List<String> areaPath,
    BigDecimal value,
    @Nullable String documentNumber,
    @Nullable LocalDate documentDate,
    Instant assignedAt,
    String assignedBy,
    List<TargetRevision> revisions,
    @Nullable Source source,
    @Nullable Instant withdrawnAt,
    @Version int version) {

  public static String idOf(String campaignId, String areaId, String indicator) {
    return Ids.named("tgt", String.join("~", campaignId, areaId, indicator));
  }

  /** The first that is assigned there; the caller has checked what is told and who tells it. */
  public static Target of(Campaign campaign, NewTarget told, Area area, Actor actor, Instant now) {
    return new Target(
        idOf(campaign.id(), area.id(), told.indicator()),
        campaign.id(),
        CampaignType.idOf(campaign.typeCode(), campaign.typeVersion()),
        told.indicator(),
        area.id(),
        area.parentId(),
        area.path(),
        told.value(),
        told.documentNumber(),
        told.documentDate(),
        now,
        actor.name(),
        List.of(),
        told.source(),
        null,
        0);
  }

  /** What is assigned now, with what was before; itself when nothing changes. */
  Target revise(Target newer) {
    return says(newer) ? this : copy(newer, withEarlier(), null);
  }

  Target withdraw(Instant now) {
    return copy(this, revisions, now);
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  private boolean says(Target other) {
    return !isWithdrawn()
        && value.compareTo(other.value) == 0
        && Objects.equals(documentNumber, other.documentNumber)
        && Objects.equals(documentDate, other.documentDate)
        && Objects.equals(source, other.source);
  }

  private List<TargetRevision> withEarlier() {
    TargetRevision earlier =
        new TargetRevision(value, documentNumber, documentDate, assignedAt, assignedBy);
    return Stream.concat(Stream.of(earlier), revisions.stream()).toList();
  }

  private Target copy(Target told, List<TargetRevision> revisions, @Nullable Instant withdrawnAt) {
    return new Target(
        id,
        campaignId,
        typeId,
        indicatorCode,
        areaId,
        parentAreaId,
        areaPath,
        told.value,
        told.documentNumber,
        told.documentDate,
        told.assignedAt,
        told.assignedBy,
        revisions,
        told.source,
        withdrawnAt,
        version);
  }
}

package vn.tungnha.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.campaign.type.Typed;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.field.FieldValue;

/**
 * One run of a campaign type in an area and period. It pins the type's version.
 *
 * @param nameKey the name folded; {@code nameWords} its words, for search
 * @param areaPath from the country down to the campaign's area; the scope predicate reads it
 * @param endsOn last day, included
 * @param teamIds assigned teams; the session module checks them, this one keeps them
 * @param createdAs tells a repeated create from another one with the same id
 */
@Document("campaigns")
public record Campaign(
    @Id String id,
    String typeCode,
    int typeVersion,
    String name,
    String nameKey,
    List<String> nameWords,
    String areaId,
    List<String> areaPath,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    CampaignStatus status,
    @Nullable String description,
    List<FieldValue> values,
    List<String> teamIds,
    @Nullable Source source,
    String createdAs,
    @Version int version)
    implements Typed {

  /** DRAFT → ACTIVE. */
  Campaign activate() {
    requireStatus(CampaignStatus.DRAFT);
    return with(CampaignStatus.ACTIVE);
  }

  /** The day of which its areas are shown: today, or its last day once that is over. */
  public LocalDate dayOfItsTime(LocalDate today) {
    return endsOn != null && endsOn.isBefore(today) ? endsOn : today;
  }

  /** ACTIVE → CLOSED. */
  Campaign close() {
    requireStatus(CampaignStatus.ACTIVE);
    return with(CampaignStatus.CLOSED);
  }

  /** CLOSED → ACTIVE. */
  Campaign reopen() {
    requireStatus(CampaignStatus.CLOSED);
    return with(CampaignStatus.ACTIVE);
  }

  /** Refused once closed. */
  Campaign assignTeams(List<String> teamIds) {
    requireOpen();
    return copy(words(), startsOn, endsOn, status, description, values, teamIds);
  }

  /** The same campaign as told by a checked amendment. Refused once closed. */
  Campaign amend(
      CampaignName name,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable String description,
      List<FieldValue> values) {
    requireOpen();
    return copy(name, startsOn, endsOn, status, description, values, teamIds);
  }

  /** {@code WRONG_STATE} once closed. */
  public void requireOpen() {
    if (status == CampaignStatus.CLOSED) throw wrongState();
  }

  public boolean isClosed() {
    return status == CampaignStatus.CLOSED;
  }

  private void requireStatus(CampaignStatus required) {
    if (status != required) throw wrongState();
  }

  private Problem wrongState() {
    return Problem.of(ProblemCode.WRONG_STATE, "campaign.is" + status);
  }

  private Campaign with(CampaignStatus status) {
    return copy(words(), startsOn, endsOn, status, description, values, teamIds);
  }

  CampaignName words() {
    return new CampaignName(name, nameKey, nameWords);
  }

  private Campaign copy(
      CampaignName name,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      CampaignStatus status,
      @Nullable String description,
      List<FieldValue> values,
      List<String> teamIds) {
    return new Campaign(
        id,
        typeCode,
        typeVersion,
        name.name(),
        name.key(),
        name.words(),
        areaId,
        areaPath,
        startsOn,
        endsOn,
        status,
        description,
        values,
        List.copyOf(teamIds),
        source,
        createdAs,
        version);
  }

  /** Rows are the keys of what is read for many of them at once: not all parts, each time. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}

package vn.tungnha.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.field.FieldValue;

/**
 * One run of a campaign type in an area and period. It pins the type's version.
 *
 * @param areaPath from the country down to the campaign's area; the scope predicate reads it
 * @param endsOn last day, included
 * @param teamIds assigned teams; the session module checks them, this one keeps them
 */
@Document("campaigns")
public record Campaign(
    @Id String id,
    String typeCode,
    int typeVersion,
    String name,
    String nameKey,
    String areaId,
    List<String> areaPath,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    CampaignStatus status,
    @Nullable String description,
    List<FieldValue> values,
    List<String> teamIds,
    @Nullable Source source,
    @Version int version) {}

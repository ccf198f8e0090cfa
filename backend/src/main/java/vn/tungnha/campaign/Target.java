package vn.tungnha.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.Source;

/**
 * A value assigned for an indicator to an area of a campaign; earlier values are kept, newest
 * first.
 */
@Document("targets")
public record Target(
    @Id String id,
    String campaignId,
    String indicatorCode,
    String areaId,
    List<String> areaPath,
    BigDecimal value,
    @Nullable String documentNumber,
    @Nullable LocalDate documentDate,
    Instant assignedAt,
    String assignedBy,
    List<TargetRevision> revisions,
    @Nullable Source source,
    @Version int version) {}

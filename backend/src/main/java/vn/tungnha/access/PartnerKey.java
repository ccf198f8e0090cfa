package vn.tungnha.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.Days;

/**
 * A partner's key: reads aggregates inside an area.
 *
 * @param hint the part of the key that may be shown
 * @param secretHash SHA-256 of the whole key, which is stored nowhere
 * @param expiresOn first day it no longer works
 * @param lastUsedAt to the minute
 */
@Document("partner_keys")
public record PartnerKey(
    @Id String id,
    String name,
    String hint,
    String secretHash,
    String areaId,
    List<String> areaPath,
    Instant createdAt,
    LocalDate expiresOn,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  boolean worksNow(Clock clock) {
    return revokedAt == null && Days.today(clock).isBefore(expiresOn);
  }

  Actor actor() {
    return new Actor(id, name, true, List.of(new Grant(Role.VIEWER, areaId)));
  }

  boolean sameAs(PartnerKey other) {
    return name.equals(other.name)
        && areaId.equals(other.areaId)
        && expiresOn.equals(other.expiresOn);
  }
}

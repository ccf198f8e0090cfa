package vn.tungnha.exchange.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row did: all that is needed to take it back.
 *
 * @param created else it was there before
 * @param version of the record afterwards; another now means that others changed it since
 * @param before the properties the row changed, as they were; empty for nothing
 * @param membershipId of the membership the row began; null: none
 */
record RowDone(
    String recordId,
    boolean created,
    int version,
    Map<String, String> before,
    @Nullable String membershipId) {}

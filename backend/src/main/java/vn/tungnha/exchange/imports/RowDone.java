package vn.tungnha.exchange.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldValue;

/**
 * What a row did: all that is needed to take it back.
 *
 * @param created else it was there before
 * @param version of the record afterwards; another now means that others changed it since
 * @param before the properties the row changed, as they were; empty for nothing
 * @param valueKeys the custom fields the row changed
 * @param valuesBefore what those had
 * @param membershipId of the membership the row began; null: none
 */
record RowDone(
    String recordId,
    boolean created,
    int version,
    Map<String, String> before,
    List<String> valueKeys,
    List<FieldValue> valuesBefore,
    @Nullable String membershipId) {

  /** One kept before rows brought custom values changed none. */
  @SuppressWarnings("ConstantValue")
  RowDone {
    valueKeys = valueKeys == null ? List.of() : valueKeys;
    valuesBefore = valuesBefore == null ? List.of() : valuesBefore;
  }

  static RowDone created(String recordId, int version) {
    return new RowDone(recordId, true, version, Map.of(), List.of(), List.of(), null);
  }

  static RowDone changed(
      String recordId,
      int version,
      Map<String, String> before,
      ValueChange values,
      @Nullable String membershipId) {
    return new RowDone(
        recordId, false, version, before, values.keys(), values.before(), membershipId);
  }
}

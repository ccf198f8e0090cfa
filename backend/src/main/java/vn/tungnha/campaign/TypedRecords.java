package vn.tungnha.campaign;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import vn.tungnha.platform.field.FieldValue;

/**
 * The records of one kind that carry a campaign type's custom fields. Each module tells of its own,
 * so that a type knows what is in use without knowing what stands right of it. Asks nobody who they
 * are: only for what tells numbers.
 */
public interface TypedRecords {
  FieldListKind list();

  /** How many records these campaigns have. */
  long count(Collection<String> campaignIds);

  /** Whether any of them has a value of the field, in any version of it. */
  boolean hasValue(Collection<String> campaignIds, String key);

  /** Hands over the values of each record, of as many as asked for. */
  void read(Collection<String> campaignIds, int most, Consumer<List<FieldValue>> reader);
}

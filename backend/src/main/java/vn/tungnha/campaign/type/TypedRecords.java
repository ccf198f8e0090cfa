package vn.tungnha.campaign.type;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import vn.tungnha.platform.field.FieldRemoval;
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

  /** Whether any of them, in any version of it, holds what is to be removed. */
  boolean hold(Collection<String> campaignIds, FieldRemoval removal);

  /** Hands over the values of each record, of as many as asked for. */
  void read(Collection<String> campaignIds, int most, Consumer<List<FieldValue>> reader);
}

package vn.tungnha.campaign.type;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.field.FieldChangeKind;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldDefinitions;
import vn.tungnha.platform.field.RecordedValues;

/**
 * Tells what publishing a recipe changes for the records there are. Reads at most 20,000 of each
 * kind, and those of a list only while some field of it changes and the list is sound.
 */
@Component
class DraftChanges {
  static final int MOST = 20_000;

  private final CampaignsOfType campaigns;
  private final Map<FieldListKind, TypedRecords> records;

  DraftChanges(CampaignsOfType campaigns, List<TypedRecords> records) {
    this.campaigns = campaigns;
    this.records =
        new EnumMap<>(
            records.stream().collect(Collectors.toMap(TypedRecords::list, Function.identity())));
  }

  TypeChanges of(@Nullable CampaignType newest, CampaignRecipe next) {
    if (newest == null) return new TypeChanges(0, 0, 0, false, List.of());
    List<String> ids = campaigns.ofType(newest.code());
    Map<FieldListKind, Integer> counts = new EnumMap<>(FieldListKind.class);
    List<FieldChange> fields = new ArrayList<>();
    boolean more = false;
    for (FieldListKind list : FieldListKind.values()) {
      TypedRecords kind = Objects.requireNonNull(records.get(list));
      int count = Math.toIntExact(kind.count(ids));
      counts.put(list, count);
      List<FieldChange> changes = changes(kind, ids, newest.recipe(), next);
      fields.addAll(changes);
      more |= count > MOST && !changes.isEmpty();
    }
    return new TypeChanges(
        counts.getOrDefault(FieldListKind.CAMPAIGN, 0),
        counts.getOrDefault(FieldListKind.SESSION, 0),
        counts.getOrDefault(FieldListKind.OUTCOME, 0),
        more,
        fields);
  }

  private static List<FieldChange> changes(
      TypedRecords kind, List<String> ids, CampaignRecipe was, CampaignRecipe next) {
    List<FieldDefinition> fields = next.fields(kind.list());
    if (!isSound(fields)) return List.of();
    Map<String, FieldChangeKind> what = FieldChangeKind.between(was.fields(kind.list()), fields);
    if (what.isEmpty()) return List.of();
    RecordedValues values = new RecordedValues(fields);
    kind.read(ids, MOST, values);
    return what.entrySet().stream()
        .map(
            change ->
                new FieldChange(
                    kind.list(),
                    change.getKey(),
                    change.getValue(),
                    values.present(change.getKey()),
                    values.failing(change.getKey())))
        .toList();
  }

  private static boolean isSound(List<FieldDefinition> fields) {
    try {
      FieldDefinitions.check(fields);
      return true;
    } catch (Problem unsound) {
      return false;
    }
  }
}

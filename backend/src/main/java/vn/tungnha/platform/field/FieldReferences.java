package vn.tungnha.platform.field;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Caller;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.field.FieldValue.AreaValue;
import vn.tungnha.platform.field.FieldValue.MemberValue;
import vn.tungnha.platform.field.FieldValue.TeamValue;

/** Checks that what values point at exists, one query for each kind that points anywhere. */
@Component
public class FieldReferences {
  private final ObjectProvider<FieldTarget> targets;

  /** Looked up when asked for: those who answer keep values themselves. */
  FieldReferences(ObjectProvider<FieldTarget> targets) {
    this.targets = targets;
  }

  /**
   * The same values; {@code NOT_FOUND} at the path and the key for one that names what the caller
   * cannot see. What was stored before stays.
   */
  public List<FieldValue> check(
      Caller caller, List<FieldValue> values, List<FieldValue> before, String... path) {
    Map<FieldKind, Map<String, String>> named = new EnumMap<>(FieldKind.class);
    for (FieldValue value : values) {
      Reference reference = before.contains(value) ? null : reference(value);
      if (reference != null)
        named
            .computeIfAbsent(reference.kind(), kind -> new LinkedHashMap<>())
            .put(value.key(), reference.id());
    }
    List<Problem> problems =
        named.entrySet().stream()
            .flatMap(each -> unseen(caller, each.getKey(), each.getValue()).stream())
            .map(key -> Problem.notFound().at(FieldPath.below(path, key)))
            .toList();
    if (!problems.isEmpty()) throw Problem.all(problems);
    return values;
  }

  private List<String> unseen(Caller caller, FieldKind kind, Map<String, String> idsByKey) {
    Set<String> ids = Set.copyOf(idsByKey.values());
    Set<String> visible =
        targets.stream()
            .filter(target -> target.kind() == kind)
            .flatMap(target -> target.visible(caller, ids).stream())
            .collect(Collectors.toSet());
    return idsByKey.keySet().stream().filter(key -> !visible.contains(idsByKey.get(key))).toList();
  }

  private record Reference(FieldKind kind, String id) {}

  private static @Nullable Reference reference(FieldValue value) {
    return switch (value) {
      case AreaValue given -> new Reference(FieldKind.AREA, given.areaId());
      case TeamValue given -> new Reference(FieldKind.TEAM, given.teamId());
      case MemberValue given -> new Reference(FieldKind.MEMBER, given.memberId());
      default -> null;
    };
  }
}

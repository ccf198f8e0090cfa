package vn.tungnha.campaign.type;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All versions of all types as of one reading. */
final class TypeShelf {
  static final TypeShelf EMPTY = new TypeShelf(List.of());

  private final Map<String, CampaignType> byId;
  private final Map<String, List<CampaignType>> byCode;
  private final List<CampaignType> newest;

  TypeShelf(Collection<CampaignType> types) {
    byId =
        types.stream().collect(Collectors.toUnmodifiableMap(CampaignType::id, Function.identity()));
    byCode =
        types.stream()
            .sorted(Comparator.comparingInt(CampaignType::version).reversed())
            .collect(Collectors.groupingBy(CampaignType::code));
    Collator vietnamese = Collator.getInstance(Locale.of("vi"));
    newest =
        byCode.values().stream()
            .map(List::getFirst)
            .sorted(
                Comparator.comparing((CampaignType type) -> type.name().vi(), vietnamese)
                    .thenComparing(CampaignType::code))
            .toList();
  }

  Optional<CampaignType> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<CampaignType> newest(String code) {
    return versions(code).stream().findFirst();
  }

  /** Newest first. */
  List<CampaignType> versions(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  List<CampaignType> newest() {
    return newest;
  }
}

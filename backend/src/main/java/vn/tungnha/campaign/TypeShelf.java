package vn.tungnha.campaign;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All versions of all types as of one reading. */
final class TypeShelf {
  static final TypeShelf EMPTY = new TypeShelf(List.of());

  private final Map<String, CampaignType> byId;
  private final Map<String, CampaignType> newestByCode;
  private final List<CampaignType> newest;

  TypeShelf(Collection<CampaignType> types) {
    byId =
        types.stream().collect(Collectors.toUnmodifiableMap(CampaignType::id, Function.identity()));
    newestByCode =
        types.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    CampaignType::code,
                    Function.identity(),
                    BinaryOperator.maxBy(Comparator.comparingInt(CampaignType::version))));
    Collator vietnamese = Collator.getInstance(Locale.of("vi"));
    newest =
        newestByCode.values().stream()
            .sorted(
                Comparator.comparing((CampaignType type) -> type.name().vi(), vietnamese)
                    .thenComparing(CampaignType::code))
            .toList();
  }

  Optional<CampaignType> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<CampaignType> newest(String code) {
    return Optional.ofNullable(newestByCode.get(code));
  }

  List<CampaignType> newest() {
    return newest;
  }
}

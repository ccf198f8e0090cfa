package vn.tungnha.exchange.cells;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tungnha.exchange.Wording;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldOption;

/** Options of a field by label in either language; those called the same, by code. */
final class OptionWords {
  static final String BETWEEN = ";";

  private final FieldDefinition field;
  private final Map<String, Set<String>> codes = new HashMap<>();

  OptionWords(FieldDefinition field) {
    this.field = field;
    for (FieldOption option : field.options())
      for (String word : List.of(option.label().vi(), option.label().en(), option.code()))
        codes.computeIfAbsent(Texts.fold(word), none -> new HashSet<>()).add(option.code());
  }

  String say(String code, Wording wording) {
    return field
        .option(code)
        .map(option -> wording.said(option.label()))
        .filter(label -> !label.contains(BETWEEN) && only(label).isPresent())
        .orElse(code);
  }

  private Optional<String> only(String word) {
    Set<String> meant = codes.getOrDefault(Texts.fold(word), Set.of());
    return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
  }

  /** The code that a word says; empty when it is none, or one of several. */
  Optional<String> read(String word) {
    return field.option(word).map(FieldOption::code).or(() -> only(word));
  }
}

package vn.tungnha.exchange.cells;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tungnha.exchange.Wording;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldDefinition;

/**
 * What stands above the columns of custom fields: the label, and the key in brackets where another
 * column is called the same, so that a heading read again names one field.
 */
public final class FieldTitles {
  private static final Pattern WITH_KEY = Pattern.compile(".*\\(([a-z][a-zA-Z0-9_]{0,39})\\)");

  private final Map<String, FieldDefinition> fields;
  private final Set<String> others;
  private final Map<String, Set<String>> keysByLabel = new HashMap<>();

  /**
   * @param others titles of columns beside them, in both languages
   */
  public FieldTitles(List<FieldDefinition> fields, Collection<String> others) {
    this.fields = fields.stream().collect(Collectors.toMap(FieldDefinition::key, one -> one));
    this.others = others.stream().map(Texts::fold).collect(Collectors.toSet());
    for (FieldDefinition field : fields)
      for (String label : List.of(field.label().vi(), field.label().en()))
        keysByLabel.computeIfAbsent(Texts.fold(label), none -> new HashSet<>()).add(field.key());
  }

  public String title(FieldDefinition field, Wording wording) {
    String label = wording.said(field.label());
    return isOnly(Texts.fold(label)) ? label : label + " (" + field.key() + ")";
  }

  private boolean isOnly(String word) {
    return keysByLabel.getOrDefault(word, Set.of()).size() == 1 && !others.contains(word);
  }

  /** The key of the field that the heading names as {@link #title} would, in either language. */
  public Optional<String> named(String heading) {
    String word = Texts.fold(heading);
    if (isOnly(word)) return keysByLabel.getOrDefault(word, Set.of()).stream().findFirst();
    Matcher withKey = WITH_KEY.matcher(heading);
    if (!withKey.matches()) return Optional.empty();
    return Optional.of(withKey.group(1)).filter(fields::containsKey);
  }
}

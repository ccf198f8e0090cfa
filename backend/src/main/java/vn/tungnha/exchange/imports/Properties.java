package vn.tungnha.exchange.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.exchange.Wording;
import vn.tungnha.exchange.cells.FieldTitles;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldDefinition;

/** What columns can bring of a kind, and what they do bring by their headings. */
@Component
class Properties {
  private static final List<Locale> LOCALES = List.of(Locale.of("vi"), Locale.ENGLISH);

  private final Headings headings;
  private final Messages messages;

  Properties(Headings headings, Messages messages) {
    this.headings = headings;
    this.messages = messages;
  }

  /** Our own first, then the custom fields in their order. */
  List<ImportProperty> of(RowKind kind) {
    Stream<ImportProperty> own =
        kind.properties().stream()
            .map(one -> new ImportProperty(one, label(one), kind.required().contains(one)));
    Stream<ImportProperty> custom =
        kind.fields().stream()
            .map(
                field ->
                    new ImportProperty(ImportProperty.ofField(field.key()), field.label(), false));
    return Stream.concat(own, custom).toList();
  }

  private Text label(String property) {
    List<String> said =
        LOCALES.stream()
            .map(locale -> new Wording(messages, locale).say("column." + property))
            .toList();
    return new Text(said.getFirst(), said.getLast());
  }

  /** By the titles that our own files have, then by other usual words, then by key. */
  @Nullable String guess(String heading, RowKind kind) {
    String custom = titles(kind).named(heading).map(ImportProperty::ofField).orElse(null);
    if (custom != null) return custom;
    String own = headings.guess(heading, kind.properties());
    if (own != null) return own;
    return kind.fields().stream()
        .map(FieldDefinition::key)
        .filter(heading::equals)
        .map(ImportProperty::ofField)
        .findFirst()
        .orElse(null);
  }

  private FieldTitles titles(RowKind kind) {
    Stream<String> ours =
        kind.properties().stream().map(this::label).flatMap(one -> Stream.of(one.vi(), one.en()));
    return new FieldTitles(kind.fields(), ours.toList());
  }
}

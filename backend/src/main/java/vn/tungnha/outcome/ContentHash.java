package vn.tungnha.outcome;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.SourceInput;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldValueInput;

/**
 * SHA-256 of an input's content in a canonical form: 9 and 9.0, figures in another order, and texts
 * in another Unicode form are the same content. Every part stands behind its length, so that no two
 * contents share a form. Defaults are not filled in: the same row sent on another day is the same.
 */
final class ContentHash {
  private static final String NONE = "-";

  private final List<String> parts = new ArrayList<>();

  private ContentHash() {}

  static String of(RecordOutcomeInput input) {
    ContentHash content = new ContentHash();
    content.add("record", input.campaignId(), input.sessionId(), input.areaId(), input.teamId());
    content.add(input.day() == null ? null : input.day().toString());
    content.add(input.figures(), input.values(), input.note());
    SourceInput source = input.source();
    if (source != null)
      content.add(source.title(), source.publisher(), source.publishedOn(), source.quote());
    return content.hash();
  }

  static String of(AmendOutcomeInput input) {
    ContentHash content = new ContentHash();
    content.add("amend", Integer.toString(input.expectedVersion()), input.reason());
    content.add(input.figures(), input.values(), input.note());
    return content.hash();
  }

  static String of(VoidOutcomeInput input) {
    ContentHash content = new ContentHash();
    content.add("void", Integer.toString(input.expectedVersion()), input.reason());
    return content.hash();
  }

  private void add(
      List<FigureInput> figures, @Nullable List<FieldValueInput> values, @Nullable String note) {
    add(Integer.toString(figures.size()));
    figures.stream().sorted(Comparator.comparing(FigureInput::indicator)).forEach(this::add);
    List<FieldValueInput> given = values == null ? List.of() : values;
    add(Integer.toString(given.size()));
    given.stream().sorted(Comparator.comparing(FieldValueInput::key)).forEach(this::add);
    add(note);
  }

  private void add(FieldValueInput given) {
    add(given.key());
    if (given.value() == null) add(NONE);
    else given.value().forEach((kind, value) -> add(kind, form(value)));
  }

  /** 9 and 9.0 are one number, and a place's latitude and longitude have no order. */
  private static String form(Object value) {
    return switch (value) {
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Map<?, ?> parts -> new TreeMap<>(parts).toString();
      default -> value.toString();
    };
  }

  private void add(FigureInput figure) {
    Qualifier qualifier = figure.qualifier() == null ? Qualifier.EXACT : figure.qualifier();
    add(figure.indicator(), figure.value().stripTrailingZeros().toPlainString());
    add(qualifier.name(), figure.asOf() == null ? null : figure.asOf().toString());
  }

  private void add(@Nullable String... texts) {
    for (String text : texts) parts.add(text == null ? NONE : Texts.nfc(text));
  }

  private String hash() {
    StringBuilder form = new StringBuilder();
    for (String part : parts) form.append(part.length()).append(':').append(part);
    return HexFormat.of()
        .formatHex(sha256().digest(form.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}

package vn.tungnha.platform.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Text;

/** Definitions for tests: start with {@link #field}, then say what is special of it. */
public final class TestFields {
  public static final Text LABEL = new Text("Nhãn", "Label");

  private TestFields() {}

  public static FieldDefinition field(String key, FieldKind kind) {
    return new FieldDefinition(
        key, kind, LABEL, null, null, false, false, false, null, null, null, null, null, List.of(),
        null);
  }

  public static FieldDefinition choice(String key, String... codes) {
    return options(field(key, FieldKind.CHOICE), options(codes));
  }

  public static FieldDefinition choices(String key, String... codes) {
    return options(field(key, FieldKind.MULTI_CHOICE), options(codes));
  }

  public static FieldOption option(String code) {
    return new FieldOption(code, LABEL, false);
  }

  public static List<FieldOption> options(String... codes) {
    return Stream.of(codes).map(TestFields::option).toList();
  }

  public static FieldDefinition options(FieldDefinition f, List<FieldOption> options) {
    return new FieldDefinition(
        f.key(),
        f.kind(),
        f.label(),
        f.help(),
        f.group(),
        f.required(),
        f.personal(),
        f.retired(),
        f.min(),
        f.max(),
        f.minLength(),
        f.maxLength(),
        f.pattern(),
        options,
        f.shownIf());
  }

  public static FieldDefinition labelled(FieldDefinition f, Text label) {
    return new FieldDefinition(
        f.key(),
        f.kind(),
        label,
        f.help(),
        f.group(),
        f.required(),
        f.personal(),
        f.retired(),
        f.min(),
        f.max(),
        f.minLength(),
        f.maxLength(),
        f.pattern(),
        f.options(),
        f.shownIf());
  }

  public static FieldDefinition required(FieldDefinition f) {
    return flags(f, true, f.personal(), f.retired());
  }

  public static FieldDefinition personal(FieldDefinition f) {
    return flags(f, f.required(), true, f.retired());
  }

  public static FieldDefinition retired(FieldDefinition f) {
    return flags(f, f.required(), f.personal(), true);
  }

  private static FieldDefinition flags(
      FieldDefinition f, boolean required, boolean personal, boolean retired) {
    return new FieldDefinition(
        f.key(),
        f.kind(),
        f.label(),
        f.help(),
        f.group(),
        required,
        personal,
        retired,
        f.min(),
        f.max(),
        f.minLength(),
        f.maxLength(),
        f.pattern(),
        f.options(),
        f.shownIf());
  }

  public static FieldDefinition between(
      FieldDefinition f, @Nullable String min, @Nullable String max) {
    return new FieldDefinition(
        f.key(),
        f.kind(),
        f.label(),
        f.help(),
        f.group(),
        f.required(),
        f.personal(),
        f.retired(),
        min == null ? null : new BigDecimal(min),
        max == null ? null : new BigDecimal(max),
        f.minLength(),
        f.maxLength(),
        f.pattern(),
        f.options(),
        f.shownIf());
  }

  public static FieldDefinition length(
      FieldDefinition f, @Nullable Integer min, @Nullable Integer max) {
    return new FieldDefinition(
        f.key(),
        f.kind(),
        f.label(),
        f.help(),
        f.group(),
        f.required(),
        f.personal(),
        f.retired(),
        f.min(),
        f.max(),
        min,
        max,
        f.pattern(),
        f.options(),
        f.shownIf());
  }

  public static FieldDefinition pattern(FieldDefinition f, String pattern) {
    return new FieldDefinition(
        f.key(),
        f.kind(),
        f.label(),
        f.help(),
        f.group(),
        f.required(),
        f.personal(),
        f.retired(),
        f.min(),
        f.max(),
        f.minLength(),
        f.maxLength(),
        pattern,
        f.options(),
        f.shownIf());
  }

  public static FieldDefinition shownIf(
      FieldDefinition f, String other, @Nullable Boolean bool, String... choices) {
    return new FieldDefinition(
        f.key(),
        f.kind(),
        f.label(),
        f.help(),
        f.group(),
        f.required(),
        f.personal(),
        f.retired(),
        f.min(),
        f.max(),
        f.minLength(),
        f.maxLength(),
        f.pattern(),
        f.options(),
        new FieldCondition(other, List.of(choices), bool));
  }
}

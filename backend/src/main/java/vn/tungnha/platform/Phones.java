package vn.tungnha.platform;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers of Vietnam, mobile or landline, in any usual writing; kept as E.164. */
public final class Phones {
  private static final String REGION = "VN";
  private static final Set<PhoneNumberType> REACHABLE =
      EnumSet.of(
          PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  /**
   * Digits and what people put between them: no letters, which the library would turn to digits.
   */
  private static final Pattern WRITING = Pattern.compile("\\+?[0-9 \\u00A0.()\\-]{8,30}");

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private Phones() {}

  /** As E.164, such as {@code +84912345678}; null for null and blank; else INVALID_PHONE. */
  public static @Nullable String check(@Nullable String raw, String... path) {
    if (raw == null || raw.isBlank()) return null;
    PhoneNumber number = parse(raw.strip(), path);
    if (!NUMBERS.isValidNumberForRegion(number, REGION)
        || !REACHABLE.contains(NUMBERS.getNumberType(number))) throw invalid(path);
    return NUMBERS.format(number, PhoneNumberFormat.E164);
  }

  /** As people write it, from E.164: no plus sign, which a spreadsheet would take for a formula. */
  public static String national(String phone) {
    return phone.startsWith("+84") ? "0" + phone.substring(3) : phone;
  }

  private static PhoneNumber parse(String raw, String... path) {
    if (!WRITING.matcher(raw).matches()) throw invalid(path);
    try {
      return NUMBERS.parse(raw, REGION);
    } catch (NumberParseException e) {
      throw invalid(path);
    }
  }

  private static Problem invalid(String... path) {
    return Problem.of(ProblemCode.INVALID_PHONE).at(path);
  }
}

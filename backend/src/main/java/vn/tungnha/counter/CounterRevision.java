package vn.tungnha.counter;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.Place;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * How far a reader of a campaign's counters has come. As a text it names its campaign too, so that
 * another's is told apart.
 *
 * @param number all changes before it are known
 * @param place of those made at it too, up to this {@code _id}; null: all
 */
record CounterRevision(long number, @Nullable String place) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,18})\\.(\\w{8})(?:\\.(\\w+[\\w-]*))?");

  /** {@code INVALID_PAGE} for what is no revision of the campaign. */
  static CounterRevision of(String campaignId, String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || !parts.group(2).equals(mark(campaignId))) throw unknown();
    String area = parts.group(3);
    return new CounterRevision(
        Long.parseLong(parts.group(1)), area == null ? null : Place.id(campaignId, area));
  }

  static Problem unknown() {
    return Problem.of(ProblemCode.INVALID_PAGE, "counter.unknownRevision").at("revision");
  }

  static String text(String campaignId, long number) {
    return number + "." + mark(campaignId);
  }

  /** All that was told up to this one of the areas that changed at the same time. */
  static String text(String campaignId, AreaCounters last) {
    long number = last.revision() == null ? 0 : last.revision();
    return text(campaignId, number) + "." + last.areaId();
  }

  private static String mark(String campaignId) {
    CRC32 sum = new CRC32();
    sum.update(campaignId.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}

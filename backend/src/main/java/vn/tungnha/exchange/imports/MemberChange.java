package vn.tungnha.exchange.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tungnha.team.Member;
import vn.tungnha.team.MemberInput;

/**
 * What a row changes of a person; blank cells change nothing.
 *
 * @param before the properties it changes, as they are
 */
record MemberChange(Member known, Member draft, Map<String, String> before, ValueChange values) {

  static MemberChange of(Member known, Member draft, ValueChange values) {
    Map<String, String> before = new HashMap<>();
    put(before, "fullName", draft.fullName(), known.fullName());
    put(before, "phone", draft.contact().phone(), known.contact().phone());
    put(before, "note", draft.contact().note(), known.contact().note());
    return new MemberChange(known, draft, before, values);
  }

  private static void put(
      Map<String, String> before, String property, @Nullable String said, @Nullable String is) {
    if (said != null && !said.equals(is)) before.put(property, Objects.requireNonNullElse(is, ""));
  }

  boolean isNone() {
    return before.isEmpty() && values.isNone();
  }

  MemberInput.Amend input() {
    return new MemberInput.Amend(
        known.id(),
        known.version(),
        before.containsKey("fullName") ? draft.fullName() : null,
        before.containsKey("phone") ? draft.contact().phone() : null,
        before.containsKey("note") ? draft.contact().note() : null,
        values.given());
  }

  /** What takes back what a row did. */
  static MemberInput.Amend back(RowDone done) {
    return new MemberInput.Amend(
        done.recordId(),
        done.version(),
        done.before().get("fullName"),
        done.before().get("phone"),
        done.before().get("note"),
        ValueChange.back(done));
  }
}

package vn.tungnha.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.UserError;

record MemberPayload(@Nullable Member member, List<UserError> errors) {
  static MemberPayload of(Member member) {
    return new MemberPayload(member, List.of());
  }
}

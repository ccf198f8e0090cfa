package vn.tungnha.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.UserError;

record MembershipPayload(@Nullable Membership membership, List<UserError> errors) {
  static MembershipPayload of(Membership membership) {
    return new MembershipPayload(membership, List.of());
  }
}

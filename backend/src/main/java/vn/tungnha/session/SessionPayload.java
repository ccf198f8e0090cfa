package vn.tungnha.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.UserError;

record SessionPayload(@Nullable Session session, List<UserError> errors) {
  static SessionPayload of(Session session) {
    return new SessionPayload(session, List.of());
  }
}

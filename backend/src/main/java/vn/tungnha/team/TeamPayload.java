package vn.tungnha.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.UserError;

record TeamPayload(@Nullable Team team, List<UserError> errors) {
  static TeamPayload of(Team team) {
    return new TeamPayload(team, List.of());
  }
}

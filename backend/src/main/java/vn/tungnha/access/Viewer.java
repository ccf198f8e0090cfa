package vn.tungnha.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.Days;

/** Who asks, and what the product should offer them; the rules themselves are asked at each act. */
record Viewer(
    String name,
    @Nullable String fullName,
    boolean partner,
    List<Grant> grants,
    LocalDate today,
    boolean canCreateCampaign,
    boolean canScheduleSessions,
    boolean canManageTeams,
    boolean canRecordOutcomes,
    boolean canManageAccess) {

  static Viewer of(Actor actor, @Nullable String fullName, Clock clock) {
    boolean organises = actor.mayAnywhere(Role.ORGANISER);
    return new Viewer(
        actor.name(),
        fullName,
        actor.partner(),
        actor.grants(),
        Days.today(clock),
        organises,
        organises,
        organises,
        actor.mayAnywhere(Role.MEMBER),
        actor.mayAnywhere(Role.ADMIN));
  }
}

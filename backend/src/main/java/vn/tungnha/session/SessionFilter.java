package vn.tungnha.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Narrows a list of sessions. */
public record SessionFilter(
    @Nullable String areaId,
    @Nullable String campaignId,
    @Nullable String teamId,
    @Nullable List<SessionStatus> status) {
  public static final SessionFilter NONE = new SessionFilter(null, null, null, null);
}

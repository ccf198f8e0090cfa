package vn.tungnha.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldFilter;

/**
 * Narrows a list of sessions.
 *
 * @param fields on custom values; needs the campaign
 */
public record SessionFilter(
    @Nullable String areaId,
    @Nullable String campaignId,
    @Nullable String teamId,
    @Nullable List<SessionStatus> status,
    @Nullable FieldFilter fields) {
  public static final SessionFilter NONE = new SessionFilter(null, null, null, null, null);
}

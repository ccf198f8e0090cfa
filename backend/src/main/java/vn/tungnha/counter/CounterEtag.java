package vn.tungnha.counter;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.counter.projection.ProjectorWatch;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.EtagSource;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Revisions;

/**
 * Lets dashboards poll without a read: while the campaigns' revisions stand, so do their counters,
 * unless they have become stale. Days left depend on today, and what may be seen on who asks.
 */
@Component
class CounterEtag implements EtagSource {
  private final Revisions revisions;
  private final ProjectorWatch projector;
  private final Clock clock;

  CounterEtag(Revisions revisions, ProjectorWatch projector, Clock clock) {
    this.revisions = revisions;
    this.projector = projector;
    this.clock = clock;
  }

  @Override
  public Optional<String> etag(Map<String, @Nullable Object> variables) {
    Set<String> campaigns = campaigns(variables);
    Authentication asker = SecurityContextHolder.getContext().getAuthentication();
    if (campaigns.isEmpty()
        || campaigns.size() > PageRequest.MAX
        || asker == null
        || !(asker.getPrincipal() instanceof Actor actor)) return Optional.empty();
    return Optional.of(
        String.join(
            "\n",
            new TreeMap<>(revisions.heard(campaigns)).toString(),
            Boolean.toString(projector.freshness().stale()),
            actor.id(),
            actor.grants().toString(),
            Days.today(clock).toString()));
  }

  private static Set<String> campaigns(Map<String, @Nullable Object> variables) {
    Set<String> ids = new HashSet<>();
    for (Object value : variables.values()) {
      if (value instanceof Collection<?> list) list.forEach(one -> addCampaign(one, ids));
      else addCampaign(value, ids);
    }
    return ids;
  }

  private static void addCampaign(@Nullable Object value, Set<String> ids) {
    if (value instanceof String id && Ids.isId("cmp", id)) ids.add(id);
  }
}

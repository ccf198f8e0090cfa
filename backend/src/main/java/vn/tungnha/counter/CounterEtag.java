package vn.tungnha.counter;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.EtagSource;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Revisions;

/**
 * Lets dashboards poll for the price of one read by {@code _id}: while a campaign's revision
 * stands, so do its counters. Days left depend on today, and what may be seen on who asks.
 */
@Component
class CounterEtag implements EtagSource {
  private final Revisions revisions;
  private final Clock clock;

  CounterEtag(Revisions revisions, Clock clock) {
    this.revisions = revisions;
    this.clock = clock;
  }

  @Override
  public Optional<String> etag(String documentHash, Map<String, Object> variables, Locale locale) {
    List<String> campaigns =
        variables.values().stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .filter(id -> Ids.isId("cmp", id))
            .distinct()
            .toList();
    Authentication asker = SecurityContextHolder.getContext().getAuthentication();
    if (campaigns.size() != 1 || asker == null || !(asker.getPrincipal() instanceof Actor actor))
      return Optional.empty();
    return Optional.of(
        String.join(
            "\n",
            campaigns.getFirst(),
            Long.toString(revisions.current(campaigns.getFirst())),
            actor.id(),
            actor.grants().toString(),
            Days.today(clock).toString()));
  }
}

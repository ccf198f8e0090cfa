package vn.tungnha.team;

import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;
import vn.tungnha.access.Actor;

/** Batches for fields with arguments, which {@code @BatchMapping} does not take. */
@Configuration(proxyBeanMethods = false)
class TeamLoaders {
  /** As many as the contract promises. */
  private static final int MAX_MEMBERSHIPS = 200;

  private final Memberships memberships;

  TeamLoaders(BatchLoaderRegistry registry, Memberships memberships) {
    this.memberships = memberships;
    registry
        .<TeamOnDay, List<Membership>>forName("teamMemberships")
        .registerMappedBatchLoader(
            (keys, environment) ->
                Mono.fromSupplier(
                    () -> memberships(keys, Objects.requireNonNull(environment.getContext()))));
  }

  private Map<TeamOnDay, List<Membership>> memberships(
      Set<TeamOnDay> keys, GraphQLContext context) {
    Set<String> teamIds = keys.stream().map(TeamOnDay::teamId).collect(Collectors.toSet());
    Map<String, List<Membership>> all = memberships.ofTeams(Actor.in(context), teamIds);
    var asked = new HashMap<TeamOnDay, List<Membership>>();
    for (TeamOnDay key : keys)
      asked.put(
          key,
          all.getOrDefault(key.teamId(), List.of()).stream()
              .filter(key::includes)
              .limit(MAX_MEMBERSHIPS)
              .toList());
    return asked;
  }
}

package vn.tungnha.counter;

import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import vn.tungnha.counter.store.LastOutcome;
import vn.tungnha.platform.AtHand;
import vn.tungnha.platform.Beside;
import vn.tungnha.team.Team;

/** What was read with the object itself, and what stands beside a row of a list. */
@Component
class CounterFields implements RuntimeWiringConfigurer {
  private final Beside<Team> lastOutcome;

  CounterFields(LastOutcomes cards, BatchLoaderRegistry loaders) {
    this.lastOutcome =
        Beside.of("Team.lastOutcome", Team.class, LastOutcome.class, cards::of, loaders);
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    AtHand<CampaignCounters> counters = AtHand.list(Counter.class, CounterFields::counters);
    wiring
        .type("CampaignCounters", type -> type.dataFetcher("counters", counters))
        .type("Team", type -> type.dataFetcher("lastOutcome", lastOutcome));
  }

  @SuppressWarnings("unchecked") // as the schema has it
  private static List<Counter> counters(CampaignCounters of, Map<String, Object> arguments) {
    @Nullable List<String> indicators = (List<String>) arguments.get("indicators");
    return indicators == null ? of.counters() : of.counters(indicators);
  }
}

package vn.tungnha.counter;

import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.AtHand;

/** What was read with the object itself. */
@Component
class CounterFields implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    AtHand<CampaignCounters> counters = AtHand.list(Counter.class, CounterFields::counters);
    wiring.type("CampaignCounters", type -> type.dataFetcher("counters", counters));
  }

  @SuppressWarnings("unchecked") // as the schema has it
  private static List<Counter> counters(CampaignCounters of, Map<String, Object> arguments) {
    @Nullable List<String> indicators = (List<String>) arguments.get("indicators");
    return indicators == null ? of.counters() : of.counters(indicators);
  }
}

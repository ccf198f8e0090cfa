package vn.tungnha.outcome;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.access.NodeSource;

@Component
class OutcomeNodes implements NodeSource {
  private final Outcomes outcomes;

  OutcomeNodes(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  public String prefix() {
    return "out";
  }

  @Override
  public Map<String, Outcome> load(Actor actor, Collection<String> ids) {
    return outcomes.visible(actor, ids);
  }
}

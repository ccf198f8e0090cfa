package vn.tungnha.campaign;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.access.NodeSource;

@Component
class TargetNodes implements NodeSource {
  private final Targets targets;

  TargetNodes(Targets targets) {
    this.targets = targets;
  }

  @Override
  public String prefix() {
    return "tgt";
  }

  @Override
  public Map<String, Target> load(Actor actor, Collection<String> ids) {
    return targets.visible(actor, ids);
  }
}

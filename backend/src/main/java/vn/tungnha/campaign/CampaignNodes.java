package vn.tungnha.campaign;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.access.NodeSource;

@Component
class CampaignNodes implements NodeSource {
  private final Campaigns campaigns;

  CampaignNodes(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public String prefix() {
    return "cmp";
  }

  @Override
  public Map<String, Campaign> load(Actor actor, Collection<String> ids) {
    return campaigns.visible(actor, ids);
  }
}

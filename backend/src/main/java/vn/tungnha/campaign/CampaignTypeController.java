package vn.tungnha.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class CampaignTypeController {
  private final CampaignTypes types;

  CampaignTypeController(CampaignTypes types) {
    this.types = types;
  }

  @QueryMapping
  List<CampaignType> campaignTypes() {
    return types.newest();
  }

  @QueryMapping
  @Nullable CampaignType campaignType(@Argument String code, @Argument @Nullable Integer version) {
    return types.find(code, version).orElse(null);
  }
}

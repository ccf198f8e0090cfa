package vn.tungnha.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.PartnerKeyInput.IssuePartnerKeyInput;
import vn.tungnha.access.PartnerKeyInput.IssuePartnerKeyPayload;
import vn.tungnha.access.PartnerKeyInput.PartnerKeyPayload;
import vn.tungnha.access.PartnerKeyInput.RevokePartnerKeyInput;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;

@Controller
class PartnerKeyController {
  private final PartnerKeys keys;
  private final Areas areas;

  PartnerKeyController(PartnerKeys keys, Areas areas) {
    this.keys = keys;
    this.areas = areas;
  }

  @QueryMapping
  List<PartnerKey> partnerKeys(Actor actor) {
    return keys.list(actor);
  }

  @BatchMapping(typeName = "PartnerKey", field = "area")
  Map<PartnerKey, Area> keyArea(List<PartnerKey> keys) {
    Map<PartnerKey, Area> found = new HashMap<>();
    for (PartnerKey key : keys) found.put(key, areas.require(key.areaId()));
    return found;
  }

  @MutationMapping
  IssuePartnerKeyPayload issuePartnerKey(@Argument IssuePartnerKeyInput input, Actor actor) {
    return keys.issue(actor, input);
  }

  @MutationMapping
  PartnerKeyPayload revokePartnerKey(@Argument RevokePartnerKeyInput input, Actor actor) {
    return new PartnerKeyPayload(keys.revoke(actor, input.partnerKeyId()), List.of());
  }
}

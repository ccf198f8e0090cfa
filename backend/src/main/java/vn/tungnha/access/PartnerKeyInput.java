package vn.tungnha.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.UserError;

/** What the key mutations take and give, as in the schema. */
final class PartnerKeyInput {
  private PartnerKeyInput() {}

  record IssuePartnerKeyInput(String id, String name, String areaId, LocalDate expiresOn) {}

  record RevokePartnerKeyInput(String partnerKeyId) {}

  record PartnerKeyPayload(@Nullable PartnerKey partnerKey, List<UserError> errors) {}

  /**
   * @param secret shown this once; null when the same key is asked for again
   */
  record IssuePartnerKeyPayload(
      @Nullable PartnerKey partnerKey, @Nullable String secret, List<UserError> errors) {
    @Override
    public String toString() {
      return "IssuePartnerKeyPayload[" + partnerKey + "]";
    }
  }
}

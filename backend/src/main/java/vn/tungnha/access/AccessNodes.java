package vn.tungnha.access;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** This module's own objects for {@code node} and {@code nodes}. */
final class AccessNodes {
  private AccessNodes() {}

  @Component
  record OfAccounts(Accounts accounts) implements NodeSource {
    @Override
    public String prefix() {
      return "acc";
    }

    @Override
    public Map<String, Account> load(Actor actor, Collection<String> ids) {
      return accounts.load(actor, ids);
    }
  }

  @Component
  record OfPartnerKeys(PartnerKeys keys) implements NodeSource {
    @Override
    public String prefix() {
      return "key";
    }

    @Override
    public Map<String, PartnerKey> load(Actor actor, Collection<String> ids) {
      return keys.load(actor, ids);
    }
  }
}

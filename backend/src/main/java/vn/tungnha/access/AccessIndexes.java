package vn.tungnha.access;

import static vn.tungnha.platform.Indexed.ascending;

import java.time.Duration;
import java.util.List;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexed;
import vn.tungnha.platform.Indexes;

@Component
class AccessIndexes implements Indexes {
  /** Past this, every wrong sign-in is forgiven, whatever the count was. */
  private static final Duration ATTEMPTS_KEPT = Duration.ofHours(4);

  @Override
  public List<Indexed> all() {
    return List.of(
        Indexed.of(
            Account.class,
            ascending("login").unique().named("login"),
            ascending("areaIds", "login", "_id").named("areaIds_login")),
        Indexed.of(
            PartnerKey.class,
            ascending("secretHash").unique().named("secretHash"),
            ascending("areaPath").on("createdAt", Direction.DESC).named("areaPath_createdAt")),
        Indexed.of(
            SignIn.class,
            ascending("accountId").named("accountId"),
            ascending("expiresAt").expire(Duration.ZERO).named("expiresAt")),
        Indexed.of(
            SavedView.class, ascending("accountId", "list", "name").named("accountId_list_name")),
        Indexed.of(SignInLimiter.COLLECTION, ascending("at").expire(ATTEMPTS_KEPT).named("at")));
  }
}

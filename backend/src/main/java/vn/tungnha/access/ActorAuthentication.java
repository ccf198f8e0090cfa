package vn.tungnha.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request whose asker is known, by sign-in or by key. Rights are the actor's grants alone. */
final class ActorAuthentication extends AbstractAuthenticationToken {
  private final transient Actor actor;
  private final @Nullable String signInId;

  /**
   * @param signInId null for a partner's key
   */
  ActorAuthentication(Actor actor, @Nullable String signInId) {
    super(List.of());
    this.actor = actor;
    this.signInId = signInId;
    setAuthenticated(true);
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Nullable String signInId() {
    return signInId;
  }
}

package vn.tungnha.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request whose asker is known, by session or by key. Rights are the actor's grants alone. */
final class ActorAuthentication extends AbstractAuthenticationToken {
  private final transient Actor actor;

  ActorAuthentication(Actor actor) {
    super(List.of());
    this.actor = actor;
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
}

package vn.tungnha.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.AccountInput.AccountPayload;
import vn.tungnha.access.AccountInput.ChangePasswordInput;
import vn.tungnha.access.AccountInput.CreateAccountInput;
import vn.tungnha.access.AccountInput.SetGrantsInput;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;

@Controller
class AccountController {
  private final Accounts accounts;
  private final Areas areas;

  AccountController(Accounts accounts, Areas areas) {
    this.accounts = accounts;
    this.areas = areas;
  }

  @QueryMapping
  Viewer viewer(Actor actor) {
    return accounts.viewer(actor);
  }

  @SchemaMapping
  Area homeArea(Viewer viewer) {
    return areas.require(viewer.grants().getFirst().areaId());
  }

  @BatchMapping(typeName = "Grant", field = "area")
  Map<Grant, Area> grantArea(List<Grant> grants) {
    Map<Grant, Area> found = new HashMap<>();
    for (Grant grant : grants) found.put(grant, areas.require(grant.areaId()));
    return found;
  }

  @QueryMapping
  Connection<Account> accounts(@Argument int first, @Argument @Nullable String after, Actor actor) {
    return accounts.list(actor, new PageRequest(first, after));
  }

  @MutationMapping
  AccountPayload createAccount(@Argument CreateAccountInput input, Actor actor) {
    return AccountPayload.of(accounts.create(actor, input));
  }

  @MutationMapping
  AccountPayload setGrants(@Argument SetGrantsInput input, Actor actor) {
    return AccountPayload.of(accounts.setGrants(actor, input));
  }

  @MutationMapping
  AccountPayload changePassword(
      @Argument ChangePasswordInput input, Actor actor, ActorAuthentication asked) {
    return AccountPayload.of(accounts.changePassword(actor, asked.signInId(), input));
  }
}

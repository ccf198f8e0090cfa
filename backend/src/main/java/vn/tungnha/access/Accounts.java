package vn.tungnha.access;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import vn.tungnha.access.AccountInput.ChangePasswordInput;
import vn.tungnha.access.AccountInput.CreateAccountInput;
import vn.tungnha.access.AccountInput.SetGrantsInput;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Pages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.Transactions;

/**
 * The only way to accounts. Who administers an area creates accounts for it and gives roles on it
 * and below it, never beyond; grants elsewhere stay as they are, whoever administers the rest.
 */
@Service
public class Accounts {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]{3,40}");

  private final MongoOperations mongo;
  private final Pages pages;
  private final Transactions transactions;
  private final GrantPolicy policy;
  private final Passwords passwords;
  private final SignIns signIns;
  private final Clock clock;

  Accounts(
      MongoOperations mongo,
      Pages pages,
      Transactions transactions,
      GrantPolicy policy,
      Passwords passwords,
      SignIns signIns,
      Clock clock) {
    this.mongo = mongo;
    this.pages = pages;
    this.transactions = transactions;
    this.policy = policy;
    this.passwords = passwords;
    this.signIns = signIns;
    this.clock = clock;
  }

  /** What an account may now, for work that goes on without its owner; none once it is disabled. */
  public Optional<Actor> actor(String id) {
    return Optional.ofNullable(mongo.findById(id, Account.class))
        .filter(account -> !account.disabled())
        .map(Account::actor);
  }

  /**
   * A new account. The login: 3–40 of a–z, 0–9, {@code .}, {@code -}, {@code _}; capitals are taken
   * for small letters.
   */
  public Account create(
      Actor actor, String id, String login, String fullName, String password, List<Grant> grants) {
    Ids.check("acc", id, "id");
    String checkedLogin = login(login);
    String checkedName = Texts.line(fullName, 120, "fullName");
    List<Grant> checkedGrants = policy.checked(actor, grants, List.of());
    passwords.check(password, checkedLogin, "password");
    Account account =
        new Account(
            id,
            checkedLogin,
            checkedName,
            passwords.hash(password),
            checkedGrants,
            policy.areaIds(checkedGrants),
            false,
            null,
            0);
    return insert(account, password);
  }

  Account create(Actor actor, CreateAccountInput input) {
    return create(
        actor, input.id(), input.login(), input.fullName(), input.password(), input.grants());
  }

  private static String login(String raw) {
    String login = raw.strip().toLowerCase(Locale.ROOT);
    if (!LOGIN.matcher(login).matches())
      throw Problem.of(ProblemCode.INVALID_VALUE, "access.loginForm").at("login");
    return login;
  }

  private Account insert(Account account, String password) {
    try {
      return transactions.untilCertain(() -> mongo.insert(account));
    } catch (DuplicateKeyException e) {
      Account stored = mongo.findById(account.id(), Account.class);
      if (stored == null)
        throw Problem.of(ProblemCode.LOGIN_TAKEN, "access.loginTaken", account.login()).at("login");
      if (!stored.sameAs(account) || !passwords.matches(password, stored.passwordHash()))
        throw Problem.of(ProblemCode.IDEMPOTENCY_CONFLICT).at("id");
      return stored;
    }
  }

  /** The account with these grants instead of those it had; holds from its next request on. */
  Account setGrants(Actor actor, SetGrantsInput input) {
    Account account = require(actor, input.accountId());
    List<Grant> grants = policy.checked(actor, input.grants(), account.grants());
    List<Grant> taken = account.grants().stream().filter(had -> !grants.contains(had)).toList();
    if (!policy.administersAll(actor, taken)) throw Problem.forbidden().at("grants");
    if (account.disabled() != input.disabled() && !policy.administersAll(actor, account.grants()))
      throw Problem.forbidden().at("disabled");
    Account changed = update(account, input, grants);
    if (changed.disabled()) signIns.endAll(changed.id());
    signIns.forget(changed.id());
    return changed;
  }

  private Account update(Account account, SetGrantsInput input, List<Grant> grants) {
    Query expected =
        Query.query(
            Criteria.where("_id").is(account.id()).and("version").is(input.expectedVersion()));
    Update update =
        new Update()
            .set("grants", grants)
            .set("areaIds", policy.areaIds(grants))
            .set("disabled", input.disabled())
            .inc("version", 1);
    Account changed = transactions.untilCertain(() -> modify(expected, update));
    if (changed == null)
      throw Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(current(account.id()));
    return changed;
  }

  private @Nullable Account modify(Query query, Update update) {
    return mongo.findAndModify(
        query, update, FindAndModifyOptions.options().returnNew(true), Account.class);
  }

  /**
   * The actor's own password. Ends what else is signed in as this account.
   *
   * @param signInId the sign-in that goes on
   */
  Account changePassword(Actor actor, @Nullable String signInId, ChangePasswordInput input) {
    if (actor.partner()) throw Problem.forbidden();
    Account account = current(actor.id());
    if (!signIns.isPassword(account, input.currentPassword()))
      throw Problem.of(ProblemCode.INVALID_VALUE, "access.wrongPassword").at("currentPassword");
    passwords.check(input.newPassword(), account.login(), "newPassword");
    String hash = passwords.hash(input.newPassword());
    Query self = Query.query(Criteria.where("_id").is(account.id()));
    Update update = new Update().set("passwordHash", hash).inc("version", 1);
    Account changed = transactions.untilCertain(() -> modify(self, update));
    signIns.endOthers(account.id(), signInId);
    return changed == null ? account : changed;
  }

  /** The accounts with a grant inside the actor's areas of administration, by login. */
  Connection<Account> list(Actor actor, PageRequest page) {
    return pages.find(
        Account.class, administered(actor), Sort.by("login", "_id"), page, "accounts by login");
  }

  /** Those of the accounts that the actor administers, by id. */
  Map<String, Account> load(Actor actor, Collection<String> ids) {
    Query query =
        Query.query(new Criteria().andOperator(Criteria.where("_id").in(ids), administered(actor)));
    Map<String, Account> found = new HashMap<>();
    mongo.find(query, Account.class).forEach(account -> found.put(account.id(), account));
    return found;
  }

  private Account require(Actor actor, String id) {
    Account account = load(actor, List.of(id)).get(id);
    if (account == null) throw Problem.notFound().at("accountId");
    return account;
  }

  private static Criteria administered(Actor actor) {
    return Criteria.where("areaIds").in(actor.areasAs(Role.ADMIN));
  }

  /** The actor as a viewer of the product. */
  Viewer viewer(Actor actor) {
    String fullName = actor.partner() ? null : current(actor.id()).fullName();
    return Viewer.of(actor, fullName, clock);
  }

  private Account current(String id) {
    Account account = mongo.findById(id, Account.class);
    if (account == null) throw Problem.notFound();
    return account;
  }
}

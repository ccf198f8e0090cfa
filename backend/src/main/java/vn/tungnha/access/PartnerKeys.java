package vn.tungnha.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import vn.tungnha.access.PartnerKeyInput.IssuePartnerKeyInput;
import vn.tungnha.access.PartnerKeyInput.IssuePartnerKeyPayload;
import vn.tungnha.area.Area;
import vn.tungnha.platform.Days;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.Transactions;

/**
 * The only way to partners' keys. Who administers an area issues and revokes keys for it and below
 * it. A key reads {@code tnh_<installation>_<8>_<43>}, the last part being 256 random bits; a
 * partner may hold two at a time, so that it can change over.
 */
@Service
public class PartnerKeys {
  private static final Pattern FORM =
      Pattern.compile("(tnh_[a-z]{1,12}_[0-9A-Za-z]{8})_[0-9A-Za-z]{43}");
  private static final Duration REMEMBERED = Duration.ofSeconds(20);
  private static final int MOST = 1_000;

  private final MongoOperations mongo;
  private final Transactions transactions;
  private final GrantPolicy policy;
  private final Clock clock;
  private final String installation;
  private final Cache<String, PartnerKey> known;

  PartnerKeys(
      MongoOperations mongo,
      Transactions transactions,
      GrantPolicy policy,
      Clock clock,
      @Value("${tungnha.installation:live}") String installation) {
    this.mongo = mongo;
    this.transactions = transactions;
    this.policy = policy;
    this.clock = clock;
    this.installation = installation;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /** A new key with its secret, which nobody can read again. */
  IssuePartnerKeyPayload issue(Actor actor, IssuePartnerKeyInput input) {
    String secret = "tnh_" + installation + "_" + Secrets.random(8) + "_" + Secrets.random(43);
    PartnerKey key =
        issueWith(actor, input.id(), input.name(), input.areaId(), input.expiresOn(), secret);
    boolean isNew = key.secretHash().equals(Secrets.hash(secret));
    return new IssuePartnerKeyPayload(key, isNew ? secret : null, List.of());
  }

  /**
   * A key whose secret was made elsewhere, such as a demonstration's.
   *
   * @param expiresOn after today, at most one year ahead
   */
  public PartnerKey issueWith(
      Actor actor, String id, String name, String areaId, LocalDate expiresOn, String secret) {
    Ids.check("key", id, "id");
    String checkedName = Texts.line(name, 120, "name");
    Area area = policy.checkArea(actor, areaId, "areaId");
    checkExpiry(expiresOn);
    PartnerKey key =
        new PartnerKey(
            id,
            checkedName,
            hint(secret),
            Secrets.hash(secret),
            areaId,
            area.path(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            expiresOn,
            null,
            null);
    return insert(key);
  }

  private void checkExpiry(LocalDate expiresOn) {
    LocalDate today = Days.today(clock);
    if (!expiresOn.isAfter(today) || expiresOn.isAfter(today.plusYears(1)))
      throw Problem.of(ProblemCode.INVALID_PERIOD, "access.keyExpiry").at("expiresOn");
  }

  private static String hint(String secret) {
    var form = FORM.matcher(secret);
    if (!form.matches()) throw Problem.of(ProblemCode.INVALID_VALUE, "access.keyForm").at("secret");
    return form.group(1) + "…";
  }

  private PartnerKey insert(PartnerKey key) {
    try {
      return transactions.untilCertain(() -> mongo.insert(key));
    } catch (DuplicateKeyException e) {
      PartnerKey stored = mongo.findById(key.id(), PartnerKey.class);
      if (stored == null || !stored.sameAs(key))
        throw Problem.of(ProblemCode.IDEMPOTENCY_CONFLICT).at("id");
      return stored;
    }
  }

  /**
   * Stops the key: here at once, on other instances within 20 seconds. Repeating changes nothing.
   */
  PartnerKey revoke(Actor actor, String id) {
    PartnerKey key = load(actor, List.of(id)).get(id);
    if (key == null) throw Problem.notFound().at("partnerKeyId");
    if (key.revokedAt() != null) return key;
    PartnerKey revoked =
        transactions.untilCertain(
            () ->
                mongo.findAndModify(
                    Query.query(Criteria.where("_id").is(id)),
                    Update.update("revokedAt", clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                    FindAndModifyOptions.options().returnNew(true),
                    PartnerKey.class));
    known.invalidate(key.secretHash());
    return revoked == null ? key : revoked;
  }

  /** The keys inside the actor's areas of administration, newest first; at most 1,000. */
  List<PartnerKey> list(Actor actor) {
    Query query =
        Query.query(administered(actor))
            .with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
            .limit(MOST);
    return mongo.find(query, PartnerKey.class);
  }

  /** Those of the keys that the actor administers, by id. */
  Map<String, PartnerKey> load(Actor actor, Collection<String> ids) {
    Query query =
        Query.query(new Criteria().andOperator(Criteria.where("_id").in(ids), administered(actor)));
    Map<String, PartnerKey> found = new HashMap<>();
    mongo.find(query, PartnerKey.class).forEach(key -> found.put(key.id(), key));
    return found;
  }

  private static Criteria administered(Actor actor) {
    return Criteria.where("areaPath").in(actor.areasAs(Role.ADMIN));
  }

  /** Who asks with this key; null when it is none, revoked, or past its time. */
  @Nullable ActorAuthentication find(String secret) {
    PartnerKey key = known(secret);
    return key != null && key.worksNow(clock) ? new ActorAuthentication(key.actor(), null) : null;
  }

  private @Nullable PartnerKey known(String secret) {
    String hash = Secrets.hash(secret);
    PartnerKey remembered = known.getIfPresent(hash);
    if (remembered != null || !FORM.matcher(secret).matches()) return remembered;
    PartnerKey loaded = load(hash);
    if (loaded != null) known.put(hash, loaded);
    return loaded;
  }

  private @Nullable PartnerKey load(String hash) {
    Criteria self = Criteria.where("secretHash").is(hash);
    PartnerKey key = mongo.findOne(Query.query(self), PartnerKey.class);
    if (key == null || !key.worksNow(clock)) return key;
    Instant now = clock.instant();
    Instant last = key.lastUsedAt();
    if (last == null || last.isBefore(now.minus(1, ChronoUnit.MINUTES)))
      mongo.updateFirst(Query.query(self), new Update().max("lastUsedAt", now), PartnerKey.class);
    return key;
  }
}

package vn.tungnha.team;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Role;
import vn.tungnha.area.Area;
import vn.tungnha.platform.ChangeFeed;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldDefinitions;
import vn.tungnha.platform.field.FieldKind;

/**
 * The custom fields of team kinds and members, every version of them, kept in process and fresh by
 * the change feed. They are the installation's: who administers the whole country defines them.
 */
@Service
public class FieldSets {
  private final MongoOperations mongo;
  private final Clock clock;

  /** Null until first asked for: most installations define none. */
  private volatile @Nullable Map<String, List<FieldSet>> known;

  FieldSets(MongoOperations mongo, ChangeFeed changes, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
    changes.onChange("field_sets", this::reload);
  }

  /** The newest of a team kind. */
  public FieldSet ofTeams(String kind) {
    return newest(FieldSet.ofTeams(kind));
  }

  /** The newest of members. */
  public FieldSet ofMembers() {
    return newest(FieldSet.MEMBERS);
  }

  /** The fields a team pins. */
  public List<FieldDefinition> of(Team team) {
    return version(FieldSet.ofTeams(team.kindCode()), team.kindVersion());
  }

  /** The fields a member pins. */
  public List<FieldDefinition> of(Member member) {
    return version(FieldSet.MEMBERS, member.fieldsVersion());
  }

  /** What any team of the kind may have. */
  List<FieldDefinition> everOfTeams(String kind) {
    return ever(FieldSet.ofTeams(kind));
  }

  /** What any member may have. */
  List<FieldDefinition> everOfMembers() {
    return ever(FieldSet.MEMBERS);
  }

  private FieldSet newest(String subject) {
    List<FieldSet> versions = versions(subject);
    return versions.isEmpty() ? FieldSet.none(subject) : versions.getFirst();
  }

  private List<FieldDefinition> version(String subject, int version) {
    if (version == 0) return List.of();
    if (newest(subject).version() < version) reload();
    return versions(subject).stream()
        .filter(set -> set.version() == version)
        .findFirst()
        .orElseThrow(Problem::notFound)
        .fields();
  }

  private List<FieldDefinition> ever(String subject) {
    return FieldDefinitions.everyVersion(versions(subject).stream().map(FieldSet::fields).toList());
  }

  /** Newest first. */
  private List<FieldSet> versions(String subject) {
    Map<String, List<FieldSet>> sets = known;
    return (sets == null ? reload() : sets).getOrDefault(subject, List.of());
  }

  /** One at a time: of two, the one that read earlier must not be the last to tell. */
  private synchronized Map<String, List<FieldSet>> reload() {
    Map<String, List<FieldSet>> stored =
        mongo.findAll(FieldSet.class).stream()
            .sorted(Comparator.comparingInt(FieldSet::version).reversed())
            .collect(Collectors.groupingBy(FieldSet::subject));
    known = stored;
    return stored;
  }

  static boolean mayDefine(Actor actor) {
    return actor.may(Role.ADMIN, List.of(Area.COUNTRY_ID));
  }

  /**
   * Makes the next version of a team kind's fields. A field keeps its kind for ever, and one that
   * has values may be retired but not removed.
   */
  FieldSet defineOfTeams(Actor actor, FieldSetInput.OfTeams input) {
    Criteria teams = Criteria.where("kindCode").is(input.kind());
    String subject = FieldSet.ofTeams(input.kind());
    return define(actor, subject, input.expectedVersion(), input.fields(), Team.class, teams);
  }

  /** The same of members. */
  FieldSet defineOfMembers(Actor actor, FieldSetInput.OfMembers input) {
    return define(
        actor,
        FieldSet.MEMBERS,
        input.expectedVersion(),
        input.fields(),
        Member.class,
        new Criteria());
  }

  private FieldSet define(
      Actor actor,
      String subject,
      int expectedVersion,
      List<FieldDefinition> told,
      Class<?> records,
      Criteria ofSubject) {
    if (!mayDefine(actor)) throw Problem.forbidden();
    reload();
    FieldSet newest = newest(subject);
    if (newest.version() != expectedVersion) throw conflict(newest);
    List<FieldDefinition> fields = FieldDefinitions.check(told, "fields");
    List<Problem> problems = new ArrayList<>(otherKinds(versions(subject), fields));
    for (String key : removed(newest, fields))
      if (hasValue(records, ofSubject, key)) problems.add(invalid("field.inUse").at("fields", key));
    if (!problems.isEmpty()) throw Problem.all(problems);
    return insert(
        newest.next(fields, clock.instant().truncatedTo(ChronoUnit.MILLIS), actor.name()));
  }

  private FieldSet insert(FieldSet next) {
    try {
      mongo.insert(next);
    } catch (DuplicateKeyException raced) {
      reload();
      throw conflict(newest(next.subject()));
    }
    reload();
    return next;
  }

  private static Problem conflict(FieldSet newest) {
    return Problem.of(ProblemCode.VERSION_CONFLICT).withCurrent(newest);
  }

  private static List<Problem> otherKinds(List<FieldSet> versions, List<FieldDefinition> fields) {
    Map<String, FieldKind> kinds = new HashMap<>();
    for (FieldSet version : versions)
      for (FieldDefinition field : version.fields()) kinds.put(field.key(), field.kind());
    return fields.stream()
        .filter(field -> kinds.getOrDefault(field.key(), field.kind()) != field.kind())
        .map(field -> invalid("field.kindStays").at("fields", field.key()))
        .toList();
  }

  private static List<String> removed(FieldSet newest, List<FieldDefinition> fields) {
    List<String> kept = fields.stream().map(FieldDefinition::key).toList();
    return newest.fields().stream()
        .map(FieldDefinition::key)
        .filter(key -> !kept.contains(key))
        .toList();
  }

  private boolean hasValue(Class<?> records, Criteria ofSubject, String key) {
    Criteria value = Criteria.where("values.k").is(key);
    return mongo.exists(new Query(new Criteria().andOperator(ofSubject, value)), records);
  }

  private static Problem invalid(String messageKey) {
    return Problem.of(ProblemCode.INVALID_VALUE, messageKey);
  }
}

package vn.tungnha.team;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Role;
import vn.tungnha.area.Area;
import vn.tungnha.platform.ChangeFeed;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldDefinitions;

/**
 * The custom fields of team kinds and members, every version of them, kept in process and fresh by
 * the change feed. They are the installation's: who administers the whole country defines them.
 */
@Service
public class FieldSets {
  private final MongoOperations mongo;
  private final FieldSetProposals proposals;
  private final Clock clock;

  /** Null until first asked for: most installations define none. */
  private volatile @Nullable Map<String, List<FieldSet>> known;

  FieldSets(MongoOperations mongo, FieldSetProposals proposals, ChangeFeed changes, Clock clock) {
    this.mongo = mongo;
    this.proposals = proposals;
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

  /** What any team of the kind may have; of any kind for null. */
  public List<FieldDefinition> everOfTeams(@Nullable String kind) {
    if (kind != null) return ever(FieldSet.ofTeams(kind));
    return FieldDefinitions.everyVersion(
        subjectsOfTeams().flatMap(one -> versions(one).stream()).map(FieldSet::fields).toList());
  }

  /** The newest of any team kind, those of one key as one. */
  public List<FieldDefinition> newestOfTeams() {
    return FieldDefinitions.everyVersion(
        subjectsOfTeams().map(this::newest).map(FieldSet::fields).toList());
  }

  private Stream<String> subjectsOfTeams() {
    return sets().keySet().stream().filter(FieldSet::isOfTeams).sorted();
  }

  /** What any member may have. */
  public List<FieldDefinition> everOfMembers() {
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
    return sets().getOrDefault(subject, List.of());
  }

  private Map<String, List<FieldSet>> sets() {
    Map<String, List<FieldSet>> sets = known;
    return sets == null ? reload() : sets;
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

  /** What these fields would be in place of a team kind's newest, or of members' with no kind. */
  FieldSetProposal propose(Actor actor, @Nullable String kind, List<FieldDefinition> fields) {
    if (!mayDefine(actor)) throw Problem.forbidden();
    reload();
    return new FieldSetProposal(
        newest(kind == null ? FieldSet.MEMBERS : FieldSet.ofTeams(kind)), fields);
  }

  /** Why it cannot be defined; none: it can. */
  List<Problem> problems(FieldSetProposal proposal) {
    return proposals.problems(proposal, versions(proposal.newest().subject()));
  }

  /** What defining it changes for the records there are. */
  FieldSetProposal.Changes changes(FieldSetProposal proposal) {
    return proposals.changes(proposal, versions(proposal.newest().subject()));
  }

  /**
   * Makes the next version of a team kind's fields. A field keeps its kind for ever, and one that
   * has values may be retired but not removed.
   */
  FieldSet defineOfTeams(Actor actor, FieldSetInput.OfTeams input) {
    return define(propose(actor, input.kind(), input.fields()), input.expectedVersion(), actor);
  }

  /** The same of members. */
  FieldSet defineOfMembers(Actor actor, FieldSetInput.OfMembers input) {
    return define(propose(actor, null, input.fields()), input.expectedVersion(), actor);
  }

  private FieldSet define(FieldSetProposal proposal, int expectedVersion, Actor actor) {
    FieldSet newest = proposal.newest();
    if (newest.version() != expectedVersion) throw conflict(newest);
    List<Problem> problems = problems(proposal);
    if (!problems.isEmpty()) throw Problem.all(problems);
    List<FieldDefinition> fields = FieldDefinitions.check(proposal.fields(), "fields");
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
}

package vn.tungnha.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which sessions are asked for: whose day lies in [from, to), narrowed by what is not empty.
 *
 * @param to null: open
 */
record Window(
    LocalDate from,
    @Nullable LocalDate to,
    Set<String> campaignIds,
    @Nullable String areaId,
    Set<String> teamIds,
    Set<SessionStatus> statuses) {

  static Window from(LocalDate from) {
    return new Window(from, null, Set.of(), null, Set.of(), Set.of());
  }

  Window to(LocalDate day) {
    return new Window(from, day, campaignIds, areaId, teamIds, statuses);
  }

  Window day(LocalDate only) {
    return new Window(only, only.plusDays(1), campaignIds, areaId, teamIds, statuses);
  }

  Window campaigns(Collection<String> ids) {
    return new Window(from, to, Set.copyOf(ids), areaId, teamIds, statuses);
  }

  Window area(@Nullable String id) {
    return new Window(from, to, campaignIds, id, teamIds, statuses);
  }

  Window teams(Collection<String> ids) {
    return new Window(from, to, campaignIds, areaId, Set.copyOf(ids), statuses);
  }

  Window statuses(Collection<SessionStatus> wanted) {
    return new Window(from, to, campaignIds, areaId, teamIds, Set.copyOf(wanted));
  }

  boolean holds(Session session) {
    return !session.date().isBefore(from)
        && (to == null || session.date().isBefore(to))
        && (campaignIds.isEmpty() || campaignIds.contains(session.campaignId()))
        && (areaId == null || session.areaPath().contains(areaId))
        && (teamIds.isEmpty() || session.teamIds().stream().anyMatch(teamIds::contains))
        && (statuses.isEmpty() || statuses.contains(session.status()));
  }

  /** Series that may plan a session in the window. */
  Criteria series(Criteria scope) {
    List<Criteria> all = narrowed(scope);
    all.add(Criteria.where("lastDate").gte(from));
    if (to != null) all.add(Criteria.where("firstDate").lt(to));
    if (!teamIds.isEmpty()) all.add(Criteria.where("places.teamIds").in(teamIds));
    return new Criteria().andOperator(all);
  }

  /**
   * Changed sessions in the window, and those planned in it that may have left it. Scope and terms
   * stand inside each branch, so that each branch has its index.
   */
  Criteria changed(Criteria scope) {
    return new Criteria().orOperator(branch(scope, "date"), branch(scope, "plannedDate"));
  }

  private Criteria branch(Criteria scope, String day) {
    List<Criteria> all = narrowed(scope);
    Criteria inTime = Criteria.where(day).gte(from);
    all.add(to == null ? inTime : inTime.lt(to));
    return new Criteria().andOperator(all);
  }

  private List<Criteria> narrowed(Criteria scope) {
    List<Criteria> all = new ArrayList<>();
    all.add(scope);
    if (!campaignIds.isEmpty()) all.add(Criteria.where("campaignId").in(campaignIds));
    if (areaId != null) all.add(Criteria.where("areaPath").is(areaId));
    return all;
  }
}

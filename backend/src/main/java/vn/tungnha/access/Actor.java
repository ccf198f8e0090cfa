package vn.tungnha.access;

import graphql.GraphQLContext;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tungnha.area.Area;
import vn.tungnha.platform.Caller;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * Who asks: an account, a partner's key, or the system itself (imports, sample data). Controllers
 * take it as an argument ({@code Actor actor}), batch methods by {@code Actor.in(context)}; facades
 * ask it before they act.
 *
 * <p>Its {@link #scope} is the one predicate of the product: the same in every list, single read,
 * nested field, counter and export. A document carries {@code areaPath}: the ids from the country
 * down to its own area.
 *
 * @param id account or key id
 * @param name login or the key's name
 * @param partner reads aggregates only
 */
public record Actor(String id, String name, boolean partner, List<Grant> grants) implements Caller {

  /**
   * The system itself, with every right everywhere: imports, sample data, commands. Who reads what
   * it did sees the product's name.
   */
  public static Actor system() {
    return new Actor("system", "Từng Nhà", false, List.of(new Grant(Role.ADMIN, Area.COUNTRY_ID)));
  }

  /**
   * Who asks, for {@code @BatchMapping} methods, which Spring gives no arguments of ours: let them
   * take {@code GraphQLContext context}. Nobody signed in: {@code NOT_SIGNED_IN}.
   */
  public static Actor in(GraphQLContext context) {
    Actor actor = context.get(Actor.class);
    if (actor == null) throw Problem.of(ProblemCode.NOT_SIGNED_IN);
    return actor;
  }

  /**
   * Who asks, on the request's own thread and before GraphQL (an {@code ETag}). Nobody signed in:
   * {@code NOT_SIGNED_IN}.
   */
  public static Actor asking() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication known)
      return known.getPrincipal();
    throw Problem.of(ProblemCode.NOT_SIGNED_IN);
  }

  /** The documents this actor may see, by their {@code areaPath}. No grant: none. */
  public Criteria scope() {
    return Criteria.where("areaPath").in(grants.stream().map(Grant::areaId).distinct().toList());
  }

  /**
   * The documents of {@link #scope}, and those of the areas the actor's own lie in, as far as they
   * are shown downward: a commune's drive is its villages' drive too. Siblings stay unseen.
   *
   * @param above from the country down to each granted area; a document keeps its own as {@code
   *     areaId}
   */
  public Criteria scopeOrAbove(Collection<String> above, Criteria shownDownward) {
    return new Criteria()
        .orOperator(
            scope(), new Criteria().andOperator(Criteria.where("areaId").in(above), shownDownward));
  }

  /** The same predicate on a document at hand. */
  public boolean sees(List<String> areaPath) {
    return grants.stream().anyMatch(grant -> areaPath.contains(grant.areaId()));
  }

  /**
   * Whether a grant with this role, or one that reaches it, covers the place. Partners may nothing.
   */
  public boolean may(Role role, List<String> areaPath) {
    return !partner
        && grants.stream()
            .anyMatch(grant -> grant.role().reaches(role) && areaPath.contains(grant.areaId()));
  }

  /** Whether phones, notes and personal custom values of what is there are shown. */
  public boolean seesPersonal(List<String> areaPath) {
    return may(Role.TEAM_LEAD, areaPath);
  }

  /** Whether the actor holds this role, or one that reaches it, anywhere. */
  public boolean mayAnywhere(Role role) {
    return !partner && grants.stream().anyMatch(grant -> grant.role().reaches(role));
  }

  /** The areas on which the actor holds this role, or one that reaches it. Partners: none. */
  public List<String> areasAs(Role role) {
    if (partner) return List.of();
    return grants.stream()
        .filter(grant -> grant.role().reaches(role))
        .map(Grant::areaId)
        .distinct()
        .toList();
  }
}

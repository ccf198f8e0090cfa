package vn.tungnha.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.Source;

/**
 * How a team is to be made up, by kind, in an area and below it: one rule for a kind and area. The
 * nearest rule upward holds; in one area, a kind's own before the one for every kind.
 *
 * @param kindCode null: every kind
 * @param minMembers null: no lower bound
 * @param maxMembers null: no upper bound
 * @param leaderRepresents null: open
 * @param leaderRequired false: recommended only
 * @param mustInclude at least one member for each
 */
@Document("composition_rules")
public record CompositionRule(
    @Id String id,
    @Nullable String kindCode,
    String areaId,
    @Nullable Integer minMembers,
    @Nullable Integer maxMembers,
    @Nullable Representing leaderRepresents,
    boolean leaderRequired,
    List<Representing> mustInclude,
    @Nullable Source source) {

  /** A rule with the id of its kind and area, so that setting it again replaces it. */
  public static CompositionRule of(
      @Nullable String kindCode,
      String areaId,
      @Nullable Integer minMembers,
      @Nullable Integer maxMembers,
      @Nullable Representing leaderRepresents,
      boolean leaderRequired,
      List<Representing> mustInclude,
      @Nullable Source source) {
    String id = (kindCode == null ? "*" : kindCode) + "@" + areaId;
    return new CompositionRule(
        id,
        kindCode,
        areaId,
        minMembers,
        maxMembers,
        leaderRepresents,
        leaderRequired,
        List.copyOf(mustInclude),
        source);
  }

  boolean isFor(Team team) {
    return team.areaPath().contains(areaId)
        && (kindCode == null || kindCode.equals(team.kindCode()));
  }

  boolean hasSaneBounds() {
    int min = minMembers == null ? 0 : minMembers;
    return min >= 0 && (maxMembers == null || maxMembers >= Math.max(min, 1));
  }
}

package vn.tungnha.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Texts;

/**
 * An administrative unit in the time it is valid. Its id is ours: official codes are reused and
 * names repeat.
 *
 * @param layout LEGACY or CURRENT for what the national file brings; null for the country, villages
 *     and groups
 * @param nameKey the name folded, for search
 * @param ancestorIds from the country down to the parent
 * @param validFrom first day valid; null since before records
 * @param validTo first day no longer valid; null still valid
 */
@Document("areas")
public record Area(
    @Id String id,
    AreaLevel level,
    @Nullable String layout,
    String kind,
    String name,
    String nameKey,
    @Nullable String code,
    @Nullable String parentId,
    List<String> ancestorIds,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Double areaKm2,
    boolean sample) {

  /** The root of the tree; a grant on it covers everything. */
  public static final String COUNTRY_ID = Ids.named("are", "COUNTRY/VN");

  /** A village under a commune or a group under a village, valid from now on. */
  public static Area below(Area parent, String id, String kind, String name, boolean sample) {
    String fullName = kind + " " + name;
    return new Area(
        id,
        parent.level() == AreaLevel.COMMUNE ? AreaLevel.VILLAGE : AreaLevel.GROUP,
        null,
        kind,
        fullName,
        Texts.fold(fullName),
        null,
        parent.id(),
        parent.path(),
        null,
        null,
        null,
        null,
        null,
        sample);
  }

  /**
   * From the country down to this area: what every document in it keeps as its {@code areaPath}.
   */
  public List<String> path() {
    List<String> path = new ArrayList<>(ancestorIds);
    path.add(id);
    return List.copyOf(path);
  }

  public boolean isValidOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || day.isBefore(validTo));
  }
}

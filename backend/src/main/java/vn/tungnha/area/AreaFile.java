package vn.tungnha.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Texts;

/**
 * The national file as areas: the country, then every unit of both layouts, each after its parent.
 * Rows are {@code layout,level,kind,code,name,parentCode,latitude,longitude,areaKm2}; no field
 * holds a comma or quote.
 */
final class AreaFile {
  /** The day the two-level layout took force (resolution 202/2025/QH15). */
  static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private static final String LEGACY = "LEGACY";
  private static final Map<String, List<AreaLevel>> PARENT_LEVELS =
      Map.of(
          "PROVINCE", List.of(AreaLevel.COUNTRY),
          "DISTRICT", List.of(AreaLevel.PROVINCE),
          "COMMUNE", List.of(AreaLevel.DISTRICT, AreaLevel.PROVINCE));

  private final Map<String, Area> read = new HashMap<>();

  private AreaFile() {}

  static List<Area> read() {
    return new AreaFile().areas();
  }

  private List<Area> areas() {
    List<Area> areas = new ArrayList<>(List.of(country()));
    for (String row : rows()) {
      Area area = area(row.split(",", -1));
      read.put(area.id(), area);
      areas.add(area);
    }
    return areas;
  }

  private static List<String> rows() {
    ClassPathResource file = new ClassPathResource("areas/areas.csv");
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Area area(String[] row) {
    String layout = row[0];
    AreaLevel level = AreaLevel.valueOf(row[1]);
    Area parent = parent(layout, level, row[5]);
    boolean legacy = layout.equals(LEGACY);
    return new Area(
        id(layout, level, row[3]),
        level,
        layout,
        row[2],
        Texts.nfc(row[4]),
        Texts.fold(row[4]),
        row[3],
        parent.id(),
        parent.path(),
        legacy ? null : REFORM,
        legacy ? REFORM : null,
        number(row[6]),
        number(row[7]),
        number(row[8]),
        false);
  }

  private Area parent(String layout, AreaLevel level, String code) {
    if (level == AreaLevel.PROVINCE) return country();
    for (AreaLevel parentLevel : PARENT_LEVELS.getOrDefault(level.name(), List.of())) {
      Area parent = read.get(id(layout, parentLevel, code));
      if (parent != null) return parent;
    }
    throw new IllegalStateException("areas.csv: no parent " + layout + " " + code);
  }

  static String id(String layout, AreaLevel level, String code) {
    return Ids.named("are", layout + "/" + level + "/" + code);
  }

  static Area country() {
    return new Area(
        Area.COUNTRY_ID,
        AreaLevel.COUNTRY,
        null,
        "Nước",
        "Việt Nam",
        "viet nam",
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        false);
  }

  private static @Nullable Double number(String field) {
    return field.isEmpty() ? null : Double.valueOf(field);
  }
}

package vn.tungnha.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tungnha.area.AreaLevel;
import vn.tungnha.platform.Ids;

/** The five source reports, and where the areas they name stand in the national file. */
final class Reports {
  private static final String LEGACY = "LEGACY/";

  private final JsonNode file;

  Reports() {
    try (InputStream in = new ClassPathResource("sample/report-facts.json").getInputStream()) {
      file = JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Report> all() {
    return file.get("seeds").properties().stream()
        .map(seed -> Report.of(seed.getKey(), seed.getValue()))
        .toList();
  }

  /**
   * Keys of areas with an official code, as they were until 2025-06-30, by the national file's own
   * codes.
   */
  private static final Map<String, String> CODED =
      Map.of(
          "kim-son", coded(AreaLevel.DISTRICT, "376"),
          "phat-diem", coded(AreaLevel.COMMUNE, "14620"),
          "lai-thanh", coded(AreaLevel.COMMUNE, "14674"),
          "bac-kan", coded(AreaLevel.PROVINCE, "06"),
          "pac-nam", coded(AreaLevel.DISTRICT, "060"),
          "boc-bo", coded(AreaLevel.COMMUNE, "01864"),
          "tp-bac-kan", coded(AreaLevel.DISTRICT, "058"),
          "song-cau", coded(AreaLevel.COMMUNE, "01837"),
          "dai-loc", coded(AreaLevel.DISTRICT, "506"),
          "dai-thanh", coded(AreaLevel.COMMUNE, "20527"));

  private static String coded(AreaLevel level, String code) {
    return Ids.named("are", LEGACY + level + "/" + code);
  }

  /** The id of the area with this key: its national one, or for a village one made from the key. */
  static String areaId(String key) {
    String coded = CODED.get(key);
    return coded != null ? coded : Ids.named("are", "sample/" + key);
  }
}

package vn.tungnha.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.tungnha.ApplicationTest;
import vn.tungnha.area.AreaTree.AreaQuery;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Problem;

@ApplicationTest
class AreasTests {
  private static final LocalDate BEFORE_REFORM = LocalDate.of(2025, 6, 30);
  private static final Locale VIETNAMESE = Locale.of("vi");

  @Autowired Areas areas;
  @Autowired AreaImport areaImport;
  @Autowired MongoOperations mongo;

  @Test
  void readsBothLayoutsUnderOneCountry() {
    assertThat(AreaFile.read()).hasSize(14_150);
    Area country = areas.require(Area.COUNTRY_ID);
    assertThat(national(areas.children(country, BEFORE_REFORM))).hasSize(63);
    assertThat(national(areas.children(country, LocalDate.of(2025, 7, 1)))).hasSize(34);
  }

  @Test
  void repeatsItsImportWithoutChange() {
    areaImport.sow(mongo);
    assertThat(areaImport.run(List.of())).isZero();
    assertThat(count()).isEqualTo(14_150);
  }

  @Test
  void findsWhatAnotherInstanceJustMade() {
    Area one = legacy(AreaLevel.COMMUNE, "20527");
    String id = Ids.fresh("are", Instant.now());
    Document stored = mongo.findById(one.id(), Document.class, "areas");
    mongo.insert(new Document(stored).append("_id", id).append("code", id), "areas");

    assertThat(areas.find(id)).map(Area::name).contains("Xã Đại Thạnh");
    assertThat(areas.find(Ids.fresh("are", Instant.now()))).isEmpty();

    mongo.remove(Query.query(Criteria.where("_id").is(id)), Area.class);
  }

  @Test
  void finishesWhatAKilledImportLeft() {
    String lost = legacy(AreaLevel.COMMUNE, "20527").id();
    String bent = legacy(AreaLevel.PROVINCE, "06").id();
    mongo.remove(Query.query(Criteria.where("_id").is(lost)), Area.class);
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(bent)), Update.update("name", "Tỉnh Sai"), Area.class);

    areaImport.sow(mongo);

    assertThat(count()).isEqualTo(14_150);
    assertThat(areas.require(lost).name()).isEqualTo("Xã Đại Thạnh");
    assertThat(areas.require(bent).name()).isEqualTo("Tỉnh Bắc Kạn");
  }

  /** Fourteen thousand times, at the first start. */
  @Test
  void asksForNoAreaAlone() {
    List<String> lost =
        areas.children(areas.require(Area.COUNTRY_ID), BEFORE_REFORM).stream()
            .map(Area::id)
            .toList();
    mongo.remove(Query.query(Criteria.where("_id").in(lost)), Area.class);
    mongo.executeCommand(new Document("profile", 2));
    try {
      areaImport.sow(mongo);
    } finally {
      mongo.executeCommand(new Document("profile", 0));
    }
    Criteria alone = Criteria.where("ns").regex("\\.areas$").and("command.filter._id").exists(true);
    assertThat(mongo.find(Query.query(alone), Document.class, "system.profile")).isEmpty();
    assertThat(count()).isEqualTo(14_150);
  }

  @Test
  void tellsAReusedCodeApart() {
    assertThat(legacy(AreaLevel.COMMUNE, "01864").name()).isEqualTo("Xã Bộc Bố");
    assertThat(areas.require(AreaFile.id("CURRENT", AreaLevel.COMMUNE, "01864")).name())
        .isEqualTo("Xã Bằng Thành");
  }

  @Test
  void findsWithoutDiacritics() {
    List<Area> found = areas.search(new AreaQuery("dai loc", AreaLevel.DISTRICT, null, null));
    assertThat(national(found)).extracting(Area::name).containsExactly("Huyện Đại Lộc");
  }

  @Test
  void tellsHomonymsApart() {
    List<Area> found =
        areas.search(new AreaQuery("xã tân tiến", AreaLevel.COMMUNE, null, BEFORE_REFORM));
    List<String> labels = found.stream().map(area -> areas.label(area, VIETNAMESE)).toList();
    assertThat(labels).hasSizeGreaterThan(6).doesNotHaveDuplicates();
    assertThat(labels.getFirst()).startsWith("xã Tân Tiến, ").endsWith(" (đến 30/06/2025)");

    assertThat(areas.search(new AreaQuery("song cau bac kan", AreaLevel.COMMUNE, null, null)))
        .extracting(area -> areas.label(area, VIETNAMESE))
        .contains("phường Sông Cầu, thành phố Bắc Kạn, tỉnh Bắc Kạn (đến 30/06/2025)");
  }

  @Test
  void showsAUnitOfThePastWithWhatItHeld() {
    Area daiLoc = legacy(AreaLevel.DISTRICT, "506");
    assertThat(areas.children(daiLoc, null))
        .extracting(Area::name)
        .contains("Xã Đại Thạnh")
        .hasSize(18);
    assertThat(areas.children(daiLoc, LocalDate.of(2026, 1, 1))).isEmpty();
  }

  @Test
  void knowsTheAncestorsOfACommune() {
    Area daiThanh = legacy(AreaLevel.COMMUNE, "20527");
    assertThat(areas.ancestors(daiThanh))
        .extracting(Area::name)
        .containsExactly("Việt Nam", "Tỉnh Quảng Nam", "Huyện Đại Lộc");
    assertThat(areas.label(daiThanh, Locale.ENGLISH))
        .isEqualTo("xã Đại Thạnh, huyện Đại Lộc, tỉnh Quảng Nam (until 30/06/2025)");
  }

  @Test
  void doesNotFindAnUnknownId() {
    assertThatThrownBy(() -> areas.require("are_x")).isInstanceOf(Problem.class);
  }

  private Area legacy(AreaLevel level, String code) {
    return areas.require(AreaFile.id("LEGACY", level, code));
  }

  /** Without what other tests add to the shared database. */
  private static List<Area> national(List<Area> areas) {
    return areas.stream().filter(area -> area.layout() != null).toList();
  }

  private long count() {
    return mongo.count(Query.query(Criteria.where("layout").exists(true)), Area.class) + 1;
  }
}

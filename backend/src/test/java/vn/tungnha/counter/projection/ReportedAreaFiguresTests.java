package vn.tungnha.counter.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.area.TestAreas.DAI_HONG;
import static vn.tungnha.area.TestAreas.DAI_LOC;
import static vn.tungnha.area.TestAreas.DAI_THANH;
import static vn.tungnha.area.TestAreas.HANH_TAY;
import static vn.tungnha.area.TestAreas.TAY_LE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.Area;
import vn.tungnha.area.Areas;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.campaign.target.Distribution;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.counter.store.Reading;
import vn.tungnha.outcome.Qualifier;
import vn.tungnha.platform.Ids;

/** Readings of two reports: an older and a newer one. */
@ApplicationTest
class ReportedAreaFiguresTests {
  @Autowired ReportedAreaFigures figures;
  @Autowired Campaigns campaigns;
  @Autowired Areas areas;
  @Autowired MongoTemplate mongo;

  private final List<String> madeUp = new ArrayList<>();
  private Campaign ofDistrict;

  @BeforeEach
  void twoReports() {
    TestAreas.ensure(areas);
    ofDistrict = report(DAI_LOC);
    Campaign ofCommune = report(DAI_THANH);
    read(ofDistrict, DAI_THANH, "HOUSEHOLDS", 1_236, LocalDate.of(2999, 1, 1));
    read(ofDistrict, DAI_THANH, "POPULATION", 4_056, LocalDate.of(2999, 1, 1));
    read(ofDistrict, DAI_HONG, "HOUSEHOLDS", 2_000, LocalDate.of(2999, 1, 1));
    read(ofCommune, DAI_THANH, "HOUSEHOLDS", 1_240, LocalDate.of(2999, 2, 1));
    read(ofCommune, TAY_LE, "HOUSEHOLDS", 300, LocalDate.of(2999, 1, 1));
  }

  /** No outcome explains them, and others verify all counters. */
  @AfterEach
  void takeAwayWhatWasMadeUp() {
    mongo.remove(Query.query(Criteria.where("_id").in(madeUp)), Reading.class);
  }

  @Test
  void areTheNewestOfEachAreaItselfAsFarAsTheActorSees() {
    assertThat(known(TestActors.PROVINCE_ADMIN, Distribution.HOUSEHOLDS))
        .containsEntry(DAI_THANH.id(), new BigDecimal("1240"))
        .containsEntry(DAI_HONG.id(), new BigDecimal("2000"))
        .containsEntry(TAY_LE.id(), new BigDecimal("300"))
        .doesNotContainKey(HANH_TAY.id());
    assertThat(known(TestActors.PROVINCE_ADMIN, Distribution.POPULATION))
        .containsEntry(DAI_THANH.id(), new BigDecimal("4056"))
        .doesNotContainKey(DAI_HONG.id());
    assertThat(known(TestActors.OTHER_ORGANISER, Distribution.HOUSEHOLDS)).isEmpty();
  }

  private Map<String, BigDecimal> known(Actor actor, Distribution by) {
    List<String> ids = Stream.of(DAI_THANH, DAI_HONG, TAY_LE, HANH_TAY).map(Area::id).toList();
    return figures.known(actor, by, ids);
  }

  private Campaign report(Area area) {
    return campaigns.create(
        TestActors.ADMIN,
        new NewCampaign(
            Ids.fresh("cmp", Instant.now()),
            ReportedAreaFigures.TYPE,
            "Số liệu",
            area.id(),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 30),
            null,
            null,
            true,
            null));
  }

  private void read(Campaign of, Area area, String indicator, long value, LocalDate day) {
    String outcome = Ids.fresh("out", Instant.now());
    madeUp.add(outcome + "|" + indicator);
    mongo.insert(
        new Reading(
            outcome + "|" + indicator,
            outcome,
            of.id(),
            area.id(),
            indicator,
            RollUp.SUM,
            BigDecimal.valueOf(value),
            Qualifier.EXACT,
            day,
            day,
            Instant.now(),
            null));
  }
}

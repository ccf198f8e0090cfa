package vn.tungnha.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import vn.tungnha.ApplicationTest;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.field.FieldValue;

/** What is written by hand is what the mapping writes. */
@ApplicationTest
class OutcomeDocumentTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Instant AT = Instant.parse("2026-11-21T13:00:00.123Z");
  private static final Outcome BARE =
      TestOutcomes.recorded(
          "cmp",
          TestAreas.DAI_THANH,
          TestAreas.TAY_LE,
          null,
          DAY,
          AT,
          TestOutcomes.count("PEOPLE", 12),
          TestOutcomes.level("WIFI", RollUp.SUM, 3, DAY));

  private static final Outcome WHOLE =
      new Outcome(
          "out_1~2",
          "out_1",
          2,
          OutcomeStatus.AMENDED,
          BARE.campaignId(),
          "ses_1",
          "tea_1",
          List.of("tea_1", "tea_2"),
          BARE.areaId(),
          BARE.areaPath(),
          BARE.countedIn(),
          DAY,
          BARE.figures(),
          BARE.deltas(),
          List.of(
              new FieldValue.IntegerValue("visits", 3), new FieldValue.TextValue("who", "Bà Tư")),
          "Mưa to",
          new Source("Báo cáo", "UBND", "2026-11", "một câu", false),
          "acc_1",
          "an",
          AT,
          "Gõ nhầm",
          "hash");

  @Autowired MongoConverter converter;

  @Test
  void writesAsTheMappingDoes() {
    assertThat(OutcomeDocument.of(BARE).toJson()).isEqualTo(mapped(BARE).toJson());
    assertThat(OutcomeDocument.of(WHOLE).toJson()).isEqualTo(mapped(WHOLE).toJson());
  }

  @Test
  void writesEveryPart() {
    assertThat(OutcomeDocument.of(WHOLE)).hasSize(Outcome.class.getRecordComponents().length);
    assertThat(converter.read(Outcome.class, OutcomeDocument.of(WHOLE))).isEqualTo(WHOLE);
  }

  private Document mapped(Outcome version) {
    Document document = new Document();
    converter.write(version, document);
    return document;
  }
}

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

/** What is read by hand is what the converter reads. */
@ApplicationTest
class CountedPartsTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Instant AT = Instant.parse("2026-11-21T13:00:00.123Z");

  @Autowired MongoConverter converter;

  @Test
  void readsWhatIsCountedAsTheConverterDoes() {
    Outcome told =
        TestOutcomes.recorded(
            "cmp",
            TestAreas.DAI_THANH,
            TestAreas.TAY_LE,
            "tea",
            DAY,
            AT,
            TestOutcomes.count("PEOPLE", 12),
            TestOutcomes.level("WIFI", RollUp.SUM, 3, DAY),
            TestOutcomes.level("SHARE", RollUp.NONE, 64, null));
    Document stored = new Document();
    converter.write(told, stored);
    stored.put("source", new Document("title", "Báo cáo").append("sample", true));

    Outcome whole = converter.read(Outcome.class, stored);
    Outcome counted = new CountedParts(source -> converter.read(Source.class, source)).read(stored);

    assertThat(counted)
        .usingRecursiveComparison()
        .ignoringFields("recorderId", "recordedBy", "contentHash")
        .isEqualTo(whole);
    assertThat(counted.counts()).isEqualTo(whole.counts());
    assertThat(counted.readings()).isEqualTo(whole.readings()).hasSize(2);
    assertThat(counted.credits()).isEqualTo(List.of("tea"));
    assertThat(counted.source()).isEqualTo(new Source("Báo cáo", null, null, null, true));
  }
}

package vn.tungnha.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tungnha.platform.field.TestFields.field;
import static vn.tungnha.platform.field.TestFields.labelled;
import static vn.tungnha.platform.field.TestFields.personal;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Actor;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.campaign.type.CampaignRecipe;
import vn.tungnha.campaign.type.CampaignTypes;
import vn.tungnha.campaign.type.Direction;
import vn.tungnha.campaign.type.Indicator;
import vn.tungnha.campaign.type.IndicatorKind;
import vn.tungnha.campaign.type.IndicatorSource;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.outcome.FigureInput;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.outcome.RecordOutcomeInput;
import vn.tungnha.outcome.VoidOutcomeInput;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Text;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldKind;
import vn.tungnha.platform.field.FieldValueInput;
import vn.tungnha.session.Frequency;
import vn.tungnha.session.RecurrenceInput;
import vn.tungnha.session.ScheduleSessionsInput;
import vn.tungnha.session.Scheduling;
import vn.tungnha.session.SeriesPlaceInput;
import vn.tungnha.session.Session;
import vn.tungnha.session.SessionChanges;
import vn.tungnha.session.SessionFilter;
import vn.tungnha.session.SessionInput;
import vn.tungnha.session.Sessions;

/** Campaigns, sessions and outcomes of a type with custom fields and a ratio, as files. */
@ApplicationTest
class CampaignListExportTests {
  private static final String TYPE = "KIEM_THU_XUAT";
  private static final LocalDate FIRST = LocalDate.parse("2026-11-22");
  private static final String TAY_LE = "thôn Tây Lễ, xã Đại Thạnh, huyện Đại Lộc, tỉnh Quảng Nam";

  @Autowired ApplicationContext context;
  @Autowired CampaignTypes types;
  @Autowired Campaigns campaigns;
  @Autowired Scheduling scheduling;
  @Autowired Sessions sessions;
  @Autowired SessionChanges changes;
  @Autowired Outcomes outcomes;
  @Autowired Clock clock;
  private Campaign campaign;

  @BeforeEach
  void oneCampaign() {
    TestActors.ensure(context);
    types.publish(Actor.system(), recipe());
    campaign =
        campaigns.create(
            TestActors.ORGANISER,
            new NewCampaign(
                Ids.fresh("cmp", clock.instant()),
                TYPE,
                "Xuất tháng 11",
                TestAreas.DAI_THANH.id(),
                FIRST,
                FIRST.plusDays(61),
                "Mô tả",
                List.of(FieldValueInput.text("sponsor", "@cmd")),
                true,
                null));
  }

  private static CampaignRecipe recipe() {
    return new CampaignRecipe(
        TYPE,
        new Text("Kiểm thử xuất", "Export test"),
        new Text("Chỉ dùng khi kiểm thử.", "For tests only."),
        List.of(named("sponsor", FieldKind.TEXT, "Nhà tài trợ")),
        List.of(named("chairs", FieldKind.INTEGER, "Số ghế")),
        List.of(
            named("hours", FieldKind.DECIMAL, "Số giờ"),
            personal(named("whose", FieldKind.PHONE, "Máy của"))),
        List.of(
            indicator("DONE", IndicatorKind.COUNT, RollUp.SUM, "người", IndicatorSource.ENTERED),
            indicator("ASKED", IndicatorKind.COUNT, RollUp.SUM, "người", IndicatorSource.ENTERED),
            indicator(
                "SHARE",
                IndicatorKind.RATIO,
                RollUp.NONE,
                "%",
                IndicatorSource.formula("DONE / ASKED * 100"))),
        List.of(),
        null,
        null);
  }

  private static FieldDefinition named(String key, FieldKind kind, String vi) {
    return labelled(field(key, kind), new Text(vi, key));
  }

  private static Indicator indicator(
      String code, IndicatorKind kind, RollUp rollUp, String unit, IndicatorSource source) {
    return new Indicator(
        code,
        new Text("Chỉ số " + code, code),
        kind,
        new Text(unit, unit),
        rollUp,
        Direction.UP,
        null,
        kind == IndicatorKind.RATIO ? 1 : 0,
        source);
  }

  private Downloads organiser() {
    return new Downloads(context, TestActors.ORGANISER);
  }

  @Test
  void writesCampaigns() {
    assertThat(organiser().lastOf("campaigns.csv?type=" + TYPE + "&search=xuat&lang=vi"))
        .containsExactly(
            "Mô hình=Kiểm thử xuất",
            "Tên=Xuất tháng 11",
            "Địa bàn=xã Đại Thạnh, huyện Đại Lộc, tỉnh Quảng Nam (đến 30/06/2025)",
            "Trạng thái=Đang chạy",
            "Bắt đầu=2026-11-22",
            "Kết thúc=2027-01-22",
            "Mô tả=Mô tả",
            "Số tổ=0",
            "Mã=" + campaign.id(),
            "Nhà tài trợ='@cmd");
    assertThat(organiser().lastOf("campaigns.csv?search=xuat&lang=vi"))
        .contains("Mã=" + campaign.id(), "Nhà tài trợ='@cmd");
  }

  @Test
  void writesSessionsWithWhatWasReported() throws IOException {
    schedule(LocalTime.of(19, 30), 2, TestAreas.TAY_LE.id());
    String held = sessionIds().getFirst();
    changes.markHeld(
        TestActors.ORGANISER,
        new SessionInput.MarkSessionHeldInput(
            held, 0, 41, List.of(FieldValueInput.integer("chairs", 60))));
    String window = "?from=2026-11-22&to=2026-11-24&lang=vi&campaignId=" + campaign.id();
    List<Row> rows = organiser().xlsx("sessions.xlsx" + window);
    assertThat(rows.get(1).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(2);
    assertThat(rows.get(2).getCellText(1))
        .isEqualTo("từ ngày 22/11/2026; đến hết ngày 23/11/2026; chiến dịch: Xuất tháng 11");
    assertThat(rows.get(4).getCellText(12)).isEqualTo("Số ghế");
    assertThat(rows.get(5).getCellAsDate(0).orElseThrow().toLocalDate()).isEqualTo(FIRST);
    assertThat(rows.get(5).getCellAsNumber(12).orElseThrow().intValue()).isEqualTo(60);
    assertThat(organiser().csv("sessions.csv" + window).get(5))
        .containsExactly(
            "2026-11-22",
            "19:30",
            "30",
            "Xuất tháng 11",
            "Xuất tháng 11",
            TAY_LE,
            "",
            "",
            "Đã diễn ra",
            "41",
            "",
            held,
            "60");
    assertThat(
            organiser()
                .csv(
                    "sessions.csv"
                        + window
                        + "&fields=%7B%22field%22:%7B%22key%22:%22chairs%22,%22isSet%22:true%7D%7D")
                .get(1))
        .containsExactly("Số dòng", "1");
  }

  private void schedule(LocalTime time, int days, String... areaIds) {
    scheduling.schedule(
        TestActors.ORGANISER,
        new ScheduleSessionsInput(
            Ids.fresh("ser", clock.instant()),
            campaign.id(),
            null,
            FIRST,
            time,
            30,
            new RecurrenceInput(Frequency.DAILY, 1, null, null, days, null),
            Arrays.stream(areaIds).map(id -> new SeriesPlaceInput(id, null, List.of())).toList()));
  }

  private List<String> sessionIds() {
    return sessions
        .list(
            TestActors.ORGANISER,
            FIRST,
            FIRST.plusDays(2),
            new SessionFilter(null, campaign.id(), null, null, null))
        .stream()
        .map(Session::id)
        .toList();
  }

  @Test
  void writesMoreSessionsThanAScreenShows() {
    for (int i = 0; i < 17; i++)
      schedule(
          LocalTime.of(6, 0).plusMinutes(40L * i),
          62,
          TestAreas.TAY_LE.id(),
          TestAreas.HANH_TAY.id());
    List<List<String>> rows =
        organiser().csv("sessions.csv?from=2026-11-22&to=2027-01-23&campaignId=" + campaign.id());
    assertThat(rows.get(1)).containsExactly("Số dòng", "2108");
    assertThat(rows).hasSize(5 + 2_108);
    List<String> order =
        rows.subList(5, rows.size()).stream().map(row -> row.get(0) + row.get(1)).toList();
    assertThat(order).isSorted();
    assertThat(rows.subList(5, rows.size()).stream().map(row -> row.get(11)))
        .doesNotHaveDuplicates();
  }

  @Test
  void writesOutcomesWithRatiosOfTheirOwn() {
    Outcome half = record(new BigDecimal("2.5"), "0912345678", 1L, 8L);
    String path = "outcomes.csv?lang=vi&campaignId=" + campaign.id();
    assertThat(organiser().lastOf(path))
        .containsExactly(
            "Ngày=2026-11-22",
            "Chiến dịch=Xuất tháng 11",
            "Địa bàn=" + TAY_LE,
            "Tổ=",
            "Trạng thái=Đã ghi",
            "Chỉ số DONE (người)=1",
            "Chỉ số ASKED (người)=8",
            "Chỉ số SHARE (%)=12.5",
            "Ghi chú=",
            "Người ghi=canbo.daithanh",
            "Ghi lúc=22/11/2026 12:00",
            "Mã=" + half.id(),
            "Số giờ=2.5",
            "Máy của=0912345678");
    assertThat(new Downloads(context, TestActors.VIEWER).lastOf(path))
        .endsWith("Số giờ=2.5", "Máy của=");
    assertThat(organiser().lastOf("outcomes.csv?mine=true&lang=vi"))
        .contains("Kết quả=Chỉ số DONE: 1; Chỉ số ASKED: 8; Chỉ số SHARE: 12.5");
    outcomes.withdraw(TestActors.ORGANISER, new VoidOutcomeInput(half.outcomeId(), 1, "nhầm"));
    assertThat(organiser().lastOf(path)).contains("Trạng thái=Đã rút", "Chỉ số SHARE (%)=");
  }

  @Test
  void leavesARatioEmptyThatDividesByNothing() {
    record(BigDecimal.ONE, null, 3L, null);
    assertThat(organiser().lastOf("outcomes.csv?lang=vi&campaignId=" + campaign.id()))
        .contains("Chỉ số DONE (người)=3", "Chỉ số ASKED (người)=", "Chỉ số SHARE (%)=");
  }

  private Outcome record(
      BigDecimal hours, @Nullable String phone, long done, @Nullable Long asked) {
    List<FigureInput> figures =
        asked == null
            ? List.of(FigureInput.exact("DONE", done))
            : List.of(FigureInput.exact("DONE", done), FigureInput.exact("ASKED", asked));
    List<FieldValueInput> values =
        phone == null
            ? List.of(FieldValueInput.decimal("hours", hours))
            : List.of(
                FieldValueInput.decimal("hours", hours), FieldValueInput.phone("whose", phone));
    return outcomes
        .record(
            TestActors.ORGANISER,
            new RecordOutcomeInput(
                Ids.fresh("out", clock.instant()),
                campaign.id(),
                null,
                TestAreas.TAY_LE.id(),
                null,
                FIRST,
                figures,
                values,
                null,
                null))
        .outcome();
  }
}

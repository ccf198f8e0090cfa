package vn.tungnha.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignStatus;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.platform.Ids;
import vn.tungnha.report.ReportNoteKind;
import vn.tungnha.report.ReportNotes;

/**
 * The campaigns the reports tell of, closed, as they are over. Days are entered where the report
 * names a day; one that names no campaign, or fits no type, becomes a note.
 */
@Component
class CampaignSample {
  private static final Map<String, String> TYPES =
      Map.of(
          "MOI_DEM_1_GIO", "MOI_DEM_1_GIO",
          "TDA06_3PLUS", "TDA06_3PLUS",
          "CASHLESS_MARKET", "CHO_4_0",
          "CASHLESS_STREET", "TUYEN_PHO_KHONG_TIEN_MAT",
          "SMARTPHONE_DONATION", "PHO_CAP_DIEN_THOAI",
          "ONLINE_PUBLIC_SERVICE_SUPPORT", "HO_TRO_DVC_MOT_CUA",
          "CONTEST", "RUNG_CHUONG_VANG");

  private final Campaigns campaigns;
  private final ReportNotes notes;

  CampaignSample(Campaigns campaigns, ReportNotes notes) {
    this.campaigns = campaigns;
    this.notes = notes;
  }

  void load(Actor actor, List<Report> reports) {
    for (Report report : reports) {
      for (JsonNode fact : report.section("campaigns")) load(actor, report, fact);
    }
  }

  private void load(Actor actor, Report report, JsonNode fact) {
    String model = Report.optional(fact, "model");
    String type = TYPES.get(model == null ? Report.text(fact, "type") : model);
    String name = Report.optional(fact, "name");
    if (type == null || name == null) note(actor, report, fact, name);
    else campaign(actor, report, fact, type, name);
  }

  private void note(Actor actor, Report report, JsonNode fact, @Nullable String name) {
    String text = Report.text(fact, "description");
    notes.add(
        actor,
        Ids.named("not", report.key() + "/campaign/" + text),
        ReportNoteKind.WAY_OF_WORKING,
        Reports.areaId(report.placeOf(fact)),
        Report.text(fact, "type"),
        name == null ? text : name + ": " + text,
        report.source(fact));
  }

  private void campaign(Actor actor, Report report, JsonNode fact, String type, String name) {
    Campaign campaign =
        campaigns.create(
            actor,
            new NewCampaign(
                Ids.named("cmp", "sample/" + report.key() + "/" + name),
                type,
                name,
                Reports.areaId(report.placeOf(fact)),
                FigureSample.day(Report.optional(fact, "start")),
                FigureSample.day(Report.optional(fact, "end")),
                description(fact),
                null,
                true,
                report.source(fact)));
    if (campaign.status() == CampaignStatus.ACTIVE)
      campaigns.close(actor, campaign.id(), campaign.version());
  }

  /** The report's words, with the time it names where that is no day. */
  private static String description(JsonNode fact) {
    String start = Report.optional(fact, "start_text");
    return Stream.of(
            Report.optional(fact, "description"),
            start == null ? Report.optional(fact, "start") : start,
            Report.optional(fact, "place"))
        .filter(words -> words != null)
        .collect(Collectors.joining("\n"));
  }
}

package vn.tungnha.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Source;
import vn.tungnha.report.ReportNoteKind;
import vn.tungnha.report.ReportNotes;

/** What the reports say besides figures, as report notes in their own words. */
@Component
class NoteSample {
  private static final Map<String, ReportNoteKind> SECTIONS =
      Map.ofEntries(
          Map.entry("trainings", ReportNoteKind.TRAINING),
          Map.entry("awards", ReportNoteKind.AWARD),
          Map.entry("advantages", ReportNoteKind.ADVANTAGE),
          Map.entry("difficulties", ReportNoteKind.DIFFICULTY),
          Map.entry("proposals", ReportNoteKind.PROPOSAL),
          Map.entry("plans_2024", ReportNoteKind.PLAN),
          Map.entry("decisions", ReportNoteKind.DECISION),
          Map.entry("ways_of_working", ReportNoteKind.WAY_OF_WORKING),
          Map.entry("target_groups", ReportNoteKind.TARGET_GROUP),
          Map.entry("services", ReportNoteKind.SERVICE),
          Map.entry("materials", ReportNoteKind.MATERIAL),
          Map.entry("partners", ReportNoteKind.PARTNER),
          Map.entry("venues", ReportNoteKind.VENUE),
          Map.entry("unit_notes", ReportNoteKind.STATISTIC),
          Map.entry("channels", ReportNoteKind.CHANNEL));

  /** The fields that together say what a fact of any section says, in the order a person would. */
  private static final List<String> WORDS =
      List.of(
          "text",
          "group",
          "name",
          "number",
          "date",
          "title",
          "subject",
          "topic",
          "kind_text",
          "issuer",
          "organizer",
          "audience",
          "role",
          "owner",
          "recipients",
          "purpose");

  private static final List<String> FIGURES = List.of("indicators", "unit_statistics");

  private final ReportNotes notes;

  NoteSample(ReportNotes notes) {
    this.notes = notes;
  }

  void load(Actor actor, List<Report> reports) {
    for (Report report : reports) {
      SECTIONS.forEach((section, kind) -> load(actor, report, section, kind));
      for (String section : FIGURES) loadUncounted(actor, report, section);
    }
  }

  /** A figure without a number ("ngày càng tăng cao") in the report's own words. */
  private void loadUncounted(Actor actor, Report report, String section) {
    for (JsonNode fact : report.section(section)) {
      Source source = report.source(fact);
      if (FigureSample.isCounted(fact) || source.quote() == null) continue;
      notes.add(
          actor,
          Ids.named("not", report.key() + "/" + section + "/" + source.quote()),
          ReportNoteKind.STATISTIC,
          Reports.areaId(report.placeOf(fact)),
          Report.optional(fact, "code"),
          source.quote(),
          source);
    }
  }

  private void load(Actor actor, Report report, String section, ReportNoteKind kind) {
    List<JsonNode> facts = report.section(section);
    for (int i = 0; i < facts.size(); i++) {
      JsonNode fact = facts.get(i);
      notes.add(
          actor,
          Ids.named("not", report.key() + "/" + section + "/" + i),
          kind,
          Reports.areaId(report.placeOf(fact)),
          codeOf(fact, kind),
          words(fact),
          report.source(fact));
    }
  }

  private static @Nullable String codeOf(JsonNode fact, ReportNoteKind kind) {
    String code = Report.optional(fact, "code");
    return code != null || kind != ReportNoteKind.CHANNEL ? code : Report.optional(fact, "kind");
  }

  private static String words(JsonNode fact) {
    return Stream.concat(
            WORDS.stream().map(field -> Report.optional(fact, field)),
            Report.list(fact.get("topics")).stream().map(JsonNode::asString))
        .filter(word -> word != null && !word.isBlank())
        .collect(Collectors.joining("; "));
  }
}

package vn.tungnha.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.Source;

/**
 * What a report says of an area besides figures, with its source.
 *
 * @param code the report's own coding, such as NO_DEVICE
 */
@Document("report_notes")
public record ReportNote(
    @Id String id,
    ReportNoteKind kind,
    String areaId,
    List<String> areaPath,
    @Nullable String code,
    String text,
    Source source) {}

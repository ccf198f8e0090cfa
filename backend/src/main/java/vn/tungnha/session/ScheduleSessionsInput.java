package vn.tungnha.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series as it comes in; see the schema for limits. */
public record ScheduleSessionsInput(
    String id,
    String campaignId,
    @Nullable String title,
    LocalDate firstDate,
    LocalTime startTime,
    int durationMinutes,
    RecurrenceInput recurrence,
    List<SeriesPlaceInput> places) {}

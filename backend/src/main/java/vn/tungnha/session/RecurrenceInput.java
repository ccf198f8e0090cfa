package vn.tungnha.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recurrence as it comes in; {@link Recurrence#of} checks it. */
public record RecurrenceInput(
    Frequency frequency,
    @Nullable Integer interval,
    @Nullable List<DayOfWeek> weekdays,
    @Nullable LocalDate until,
    @Nullable Integer count,
    @Nullable List<LocalDate> excludedDates) {}

package vn.tungnha.session;

import java.time.LocalDate;

/** Ends a series from a day on, as it comes in. */
public record EndSeriesInput(String seriesId, int expectedVersion, LocalDate from) {}

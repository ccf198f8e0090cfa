package vn.tungnha.counter;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One period of a series.
 *
 * @param to not included
 * @param value what the period brought
 * @param running all that the campaign brought up to the end of the period
 */
public record SeriesPoint(LocalDate from, LocalDate to, BigDecimal value, BigDecimal running) {}

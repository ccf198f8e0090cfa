package vn.tungnha.campaign;

import java.time.LocalTime;

/**
 * How a type's sessions usually run, to start a scheduling form from. Frequency and venue kind are
 * the names of the session module's enums.
 */
public record SessionRhythm(
    String frequency, LocalTime startTime, int durationMinutes, int days, String venueKind) {}

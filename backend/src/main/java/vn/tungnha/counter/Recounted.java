package vn.tungnha.counter;

import java.util.List;
import java.util.Map;

/**
 * What a campaign's counters have to be.
 *
 * @param areas by {@code _id}
 * @param days by {@code _id}
 * @param teams by {@code _id}
 * @param outcomes how many were counted
 */
record Recounted(
    String campaignId,
    Map<String, AreaCounters> areas,
    Map<String, DayCounters> days,
    Map<String, TeamCounters> teams,
    List<Reading> readings,
    long outcomes) {}

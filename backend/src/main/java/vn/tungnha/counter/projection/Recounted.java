package vn.tungnha.counter.projection;

import java.util.List;
import java.util.Map;
import vn.tungnha.counter.store.AreaCounters;
import vn.tungnha.counter.store.DayCounters;
import vn.tungnha.counter.store.Reading;
import vn.tungnha.counter.store.TeamCounters;

/**
 * What a campaign's counters have to be.
 *
 * @param areas by {@code _id}
 * @param days by {@code _id}
 * @param teams by {@code _id}
 * @param outcomes how many were counted
 */
public record Recounted(
    String campaignId,
    Map<String, AreaCounters> areas,
    Map<String, DayCounters> days,
    Map<String, TeamCounters> teams,
    List<Reading> readings,
    long outcomes) {}

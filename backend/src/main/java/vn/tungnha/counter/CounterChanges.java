package vn.tungnha.counter;

import java.util.List;

/**
 * What changed of a campaign's counters since a revision.
 *
 * @param revision to ask from next time
 * @param complete nothing more changed by then; else ask again at once
 * @param readAgain more changed than is told area by area
 */
public record CounterChanges(
    List<CampaignCounters> counters, String revision, boolean complete, boolean readAgain) {}

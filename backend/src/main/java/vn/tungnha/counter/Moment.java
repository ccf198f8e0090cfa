package vn.tungnha.counter;

import vn.tungnha.counter.projection.Freshness;

/**
 * What a campaign's counters are read as of.
 *
 * @param number the campaign's revision
 */
public record Moment(long number, Freshness freshness) {}

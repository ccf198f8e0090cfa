package vn.tungnha.counter;

/**
 * What a campaign's counters are read as of.
 *
 * @param number the campaign's revision
 */
record Moment(long number, Freshness freshness) {}

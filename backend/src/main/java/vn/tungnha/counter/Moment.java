package vn.tungnha.counter;

/** What a campaign's counters are read as of. */
record Moment(String revision, Freshness freshness) {}

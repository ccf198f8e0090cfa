package vn.tungnha.counter;

import java.util.List;

/**
 * The counters of one place as of a revision of its campaign: while that stands, so do they.
 *
 * @param counters one for each indicator of the campaign's type
 * @param counted something was recorded here or below
 */
record PlaceCounters(long revision, List<Counter> counters, boolean counted) {}

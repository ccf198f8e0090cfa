package vn.tungnha.counter;

import java.math.BigDecimal;
import vn.tungnha.outcome.Qualifier;

/** What a GAUGE stands at. */
record Level(BigDecimal value, Qualifier qualifier) {}

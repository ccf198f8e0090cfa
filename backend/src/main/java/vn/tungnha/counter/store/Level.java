package vn.tungnha.counter.store;

import java.math.BigDecimal;
import vn.tungnha.outcome.Qualifier;

/** What a GAUGE stands at. */
public record Level(BigDecimal value, Qualifier qualifier) {}

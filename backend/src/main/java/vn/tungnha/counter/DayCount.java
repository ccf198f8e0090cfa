package vn.tungnha.counter;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A COUNT indicator's sum of one day. */
public record DayCount(LocalDate day, BigDecimal value) {}

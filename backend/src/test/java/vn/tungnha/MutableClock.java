package vn.tungnha;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** A clock that stands still, at noon of Sunday 22 November 2026 in Vietnam, until it is moved. */
public final class MutableClock extends Clock {
  public static final Instant START = OffsetDateTime.parse("2026-11-22T12:00:00+07:00").toInstant();

  private volatile Instant now = START;

  public void set(Instant instant) {
    now = instant;
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }

  public void reset() {
    now = START;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Bean {
    @Primary
    @org.springframework.context.annotation.Bean
    MutableClock mutableClock() {
      return new MutableClock();
    }
  }

  static final class Reset implements TestExecutionListener {
    @Override
    public void afterTestMethod(TestContext context) {
      context
          .getApplicationContext()
          .getBeanProvider(MutableClock.class)
          .ifAvailable(MutableClock::reset);
    }
  }
}

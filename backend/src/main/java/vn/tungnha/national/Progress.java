package vn.tungnha.national;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How far a step has come: a bar on a terminal, a line every ten seconds elsewhere. */
final class Progress {
  private static final int WIDTH = 30;
  private static final long BAR_EVERY = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long LINE_EVERY = TimeUnit.SECONDS.toNanos(10);

  private final PrintStream out;
  private final boolean terminal;
  private final String what;
  private final long all;
  private final long began = System.nanoTime();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong shownAt = new AtomicLong(began);

  /**
   * @param all how many documents there will be
   */
  Progress(PrintStream out, boolean terminal, String what, long all) {
    this.out = out;
    this.terminal = terminal;
    this.what = what;
    this.all = all;
  }

  void add(int more) {
    long now = done.addAndGet(more);
    long last = shownAt.get();
    if (System.nanoTime() - last < (terminal ? BAR_EVERY : LINE_EVERY)) return;
    if (shownAt.compareAndSet(last, System.nanoTime())) show(now, terminal ? "\r" : "\n");
  }

  /** The last word, with the rate of the whole step. */
  void finish() {
    show(done.get(), "\n");
  }

  private void show(long now, String end) {
    double seconds = Math.max(0.001, (System.nanoTime() - began) / 1e9);
    int filled = all == 0 ? WIDTH : (int) Math.min(WIDTH, now * WIDTH / all);
    out.printf(
        Locale.ROOT,
        "%-12s [%s%s] %,d of %,d, %,.0f/s, %.1f s%s",
        what,
        "=".repeat(filled),
        " ".repeat(WIDTH - filled),
        now,
        all,
        now / seconds,
        seconds,
        end);
    out.flush();
  }
}

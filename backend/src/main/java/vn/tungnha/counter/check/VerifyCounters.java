package vn.tungnha.counter.check;

import com.mongodb.MongoException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import vn.tungnha.counter.projection.LeaseLost;
import vn.tungnha.counter.projection.Projector;
import vn.tungnha.platform.Command;

/**
 * {@code verify-counters}: counts all outcomes again and compares with the counters as of the place
 * the projector has reached. Where no server projects, it first projects what is left itself. The
 * last line is {@code drift: <how many values differ>}; exit code 0 for none, 1 for some, 2 when
 * the counters could not be verified.
 *
 * <p>{@code verify-counters watch} looks again and again until it is ended, and projects nothing:
 * what anybody would have found at that moment, while others record, project and fail.
 */
@Component
public class VerifyCounters implements Command {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  /** SnapshotUnavailable, SnapshotTooOld: the projector has not written for minutes, but will. */
  private static final List<Integer> NO_SNAPSHOT = List.of(246, 239);

  private final Projector projector;
  private final Verification verification;
  private final PrintStream out = System.out;

  public VerifyCounters(Projector projector, Verification verification) {
    this.projector = projector;
    this.verification = verification;
  }

  @Override
  public String name() {
    return "verify-counters";
  }

  @Override
  public int run(List<String> args) {
    if (args.isEmpty()) return verify();
    if (args.equals(List.of("watch"))) return watch();
    out.println("usage: verify-counters [watch]");
    return 2;
  }

  private int verify() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        projector.catchUp();
        return report(verification.run());
      } catch (LeaseLost rebuilding) {
        if (System.nanoTime() > end) return gaveUp("they are being rebuilt");
      } catch (MongoException fault) {
        if (!NO_SNAPSHOT.contains(fault.getCode())) throw fault;
        if (System.nanoTime() > end) return gaveUp("nobody has projected for minutes");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private int watch() {
    while (true) {
      long began = System.nanoTime();
      try {
        report(verification.look());
      } catch (LeaseLost | MongoException passing) {
        out.println("not now: " + passing);
      }
      out.flush();
      // half of the time at most, since others work meanwhile
      long pause = Math.max(System.nanoTime() - began, BETWEEN_LOOKS.toNanos());
      LockSupport.parkNanos(pause);
    }
  }

  private int report(Findings findings) {
    findings.lines().forEach(out::println);
    out.printf("counters: %d checked, outcomes: %d%n", findings.counters(), findings.outcomes());
    out.println("drift: " + findings.drift());
    return findings.drift() == 0 ? 0 : 1;
  }

  private int gaveUp(String why) {
    out.println("the counters could not be verified: " + why);
    return 2;
  }
}

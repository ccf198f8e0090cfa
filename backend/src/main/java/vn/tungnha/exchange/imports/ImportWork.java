package vn.tungnha.exchange.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Accounts;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Role;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Transactions;

/**
 * Goes through an import's rows chunk by chunk: checks, does or undoes them. Each chunk is one
 * transaction with the place it has come to, so work that breaks off goes on where it stood and
 * does nothing twice. A chunk of which a row is refused is done again row by row.
 */
@Component
class ImportWork {
  /** So many that a transaction of them stays far below its five seconds. */
  private static final int CHUNK = 100;

  private final ImportStore store;
  private final Map<ImportKind, RowKind> kinds;
  private final Accounts accounts;
  private final Transactions transactions;
  private final Messages messages;

  ImportWork(
      ImportStore store,
      List<RowKind> kinds,
      Accounts accounts,
      Transactions transactions,
      Messages messages) {
    this.store = store;
    this.kinds = kinds.stream().collect(Collectors.toMap(RowKind::kind, Function.identity()));
    this.accounts = accounts;
    this.transactions = transactions;
    this.messages = messages;
  }

  /** One chunk of the next work; false when there is none. */
  boolean step() {
    Optional<Import> next = store.nextWork();
    if (next.isEmpty()) return false;
    try {
      step(next.get());
    } catch (Overtaken moved) {
      // looked at anew in the next step
    }
    return true;
  }

  private void step(Import of) {
    Optional<Actor> actor = accounts.actor(of.actorId());
    if (actor.isEmpty() || !actor.get().may(Role.ORGANISER, of.areaPath())) {
      store.replace(of, of.is(ImportStatus.CANCELLED));
      return;
    }
    List<ImportRow> rows = store.rowsAfter(of.id(), of.progress().at(), CHUNK);
    if (rows.isEmpty()) {
      store.replace(of, of.is(of.status().whenDone()));
      return;
    }
    switch (of.status()) {
      case CHECKING -> check(actor.get(), of, rows);
      case RUNNING -> run(actor.get(), of, rows);
      default -> undo(actor.get(), of, rows);
    }
  }

  private RowKind kindOf(Import of) {
    return Objects.requireNonNull(kinds.get(of.kind()));
  }

  private void check(Actor actor, Import of, List<ImportRow> rows) {
    List<ImportRow> planned =
        kindOf(of).plan(actor, of, rows).stream().map(plan -> plan.row().planned(plan)).toList();
    transactions.inOne(() -> advance(of, planned));
  }

  private void run(Actor actor, Import of, List<ImportRow> rows) {
    List<Plan> plans = kindOf(of).plan(actor, of, rows);
    try {
      transactions.inOne(() -> advance(of, plans.stream().map(ImportWork::done).toList()));
    } catch (Problem refusal) {
      refuseNothingButRows(refusal);
      oneByOne(of, plans);
    }
  }

  private static ImportRow done(Plan plan) {
    return plan.row().did(plan, plan.act() == null ? null : plan.act().get());
  }

  /** Trouble that passes is not the row's: the chunk waits for the next step. */
  private static void refuseNothingButRows(Problem refusal) {
    if (refusal.code() == ProblemCode.TRY_AGAIN) throw refusal;
  }

  /** Repeating one that was done finds it done: its ids are the row's. */
  private void oneByOne(Import of, List<Plan> plans) {
    List<ImportRow> rows = plans.stream().map(plan -> alone(of, plan)).toList();
    transactions.inOne(() -> advance(of, rows));
  }

  private ImportRow alone(Import of, Plan plan) {
    try {
      return onceOnly(plan.row(), row -> row.done() != null, row -> done(plan));
    } catch (Problem refusal) {
      refuseNothingButRows(refusal);
      RowError why = error(of, refusal);
      return onceOnly(plan.row(), row -> row.done() != null, row -> plan.row().failed(plan, why));
    }
  }

  private RowError error(Import of, Problem refusal) {
    return new RowErrors(messages, of, kindOf(of).fields()).add(refusal).all().getFirst();
  }

  /** Of two instances that are at the same row one does it, and the other finds it done. */
  private ImportRow onceOnly(
      ImportRow read, Predicate<ImportRow> isDone, UnaryOperator<ImportRow> work) {
    return transactions.inOne(
        () -> {
          ImportRow now = store.row(read.id()).orElseThrow(Overtaken::new);
          if (isDone.test(now)) return now;
          ImportRow after = work.apply(now);
          store.save(List.of(after));
          return after;
        });
  }

  private void undo(Actor actor, Import of, List<ImportRow> rows) {
    List<ImportRow> undone = rows.stream().map(row -> undone(actor, of, row)).toList();
    transactions.inOne(() -> advance(of, undone));
  }

  private ImportRow undone(Actor actor, Import of, ImportRow row) {
    RowDone done = row.done();
    if (done == null) return row;
    try {
      return onceOnly(
          row, now -> now.undo() != null, now -> now.undone(kindOf(of).undo(actor, done)));
    } catch (Problem refusal) {
      refuseNothingButRows(refusal);
      RowError why = error(of, refusal);
      return onceOnly(row, now -> now.undo() != null, now -> now.kept(why));
    }
  }

  private @Nullable Void advance(Import of, List<ImportRow> rows) {
    store.save(rows);
    if (!store.replace(of, of.advanced(rows))) throw new Overtaken();
    return null;
  }
}

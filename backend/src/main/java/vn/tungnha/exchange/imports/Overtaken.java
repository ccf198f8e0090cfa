package vn.tungnha.exchange.imports;

/** The import was changed meanwhile, by its owner or another instance: nothing of this was kept. */
final class Overtaken extends RuntimeException {
  Overtaken() {
    super("the import has moved on", null, false, false);
  }
}

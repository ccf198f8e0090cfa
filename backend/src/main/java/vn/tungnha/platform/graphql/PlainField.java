package vn.tungnha.platform.graphql;

import org.jspecify.annotations.Nullable;

/** One plain field as it was asked for, its arguments known. */
record PlainField(Property property, PlainType type) {

  /** Gets a value from an object. */
  @FunctionalInterface
  interface Property {
    @Nullable Object of(Object object) throws Exception;
  }

  @Nullable Object read(Object object) {
    return type.read(value(object));
  }

  // whatever goes wrong, the engine meets it again and tells it
  @SuppressWarnings("PMD.AvoidCatchingGenericException")
  private @Nullable Object value(Object object) {
    try {
      return property.of(object);
    } catch (NotPlain engine) {
      throw engine;
    } catch (Exception fault) {
      throw new NotPlain();
    }
  }
}

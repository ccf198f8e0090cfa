package vn.tungnha.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.GenericTypeResolver;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.platform.field.FieldValue;

/** What the mapping writes is read by hand the same, whichever parts of it are known. */
@ApplicationTest
class StoredTests {
  private static final String COLLECTION = "stored_cases";

  @Autowired MongoTemplate mongo;
  @Autowired List<Stored<?>> byHand;

  @Test
  void readsWhatTheMappingWrote() throws Exception {
    assertThat(byHand).extracting(it -> typeOf(it).getSimpleName()).contains("Team", "Member");
    for (Stored<?> one : byHand) {
      for (boolean all : new boolean[] {true, false}) {
        Object written = made(typeOf(one), all);
        mongo.dropCollection(COLLECTION);
        mongo.getCollection(COLLECTION).insertOne(document(written));
        assertThat(mongo.find(new Query(), typeOf(one), COLLECTION)).isEqualTo(List.of(written));
        assertThat(one.convert(mongo.getCollection(COLLECTION).find().first())).isEqualTo(written);
      }
    }
  }

  private org.bson.Document document(Object written) {
    org.bson.Document document = new org.bson.Document();
    mongo.getConverter().write(written, document);
    return document;
  }

  private static Class<?> typeOf(Stored<?> one) {
    return GenericTypeResolver.resolveTypeArgument(one.getClass(), Stored.class);
  }

  /** A record with every part known, or only those that must be. */
  private static Object made(Class<?> type, boolean all) throws Exception {
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      boolean known = all || !parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      values[i] = known ? value(parts[i].getGenericType(), parts[i].getName() + i, all) : null;
    }
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  /** Another for each part, so that no two can be mistaken for each other. */
  private static Object value(Type type, String part, boolean all) throws Exception {
    if (type instanceof ParameterizedType list)
      return all ? List.of(value(list.getActualTypeArguments()[0], part, all)) : List.of();
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
    if (plain == FieldValue.class) return new FieldValue.TextValue("key", part);
    if (plain.isRecord()) return made(plain, all);
    if (plain == String.class) return part;
    if (plain == int.class) return part.hashCode();
    if (plain == boolean.class) return all;
    if (plain == Double.class) return part.hashCode() / 8.0;
    if (plain == Instant.class) return Instant.ofEpochMilli(1_000L * part.hashCode());
    if (plain == LocalDate.class) return LocalDate.ofEpochDay(part.hashCode() % 10_000);
    throw new IllegalStateException("make one of " + plain);
  }
}

package vn.tungnha.platform.mongo;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.DistinctIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sets {@code maxTimeMS} on every read that goes through a database or collection, in one place: an
 * HTTP timeout stops nothing, the server's does.
 */
record BoundedReads(Object target) implements InvocationHandler {
  static final Duration LIMIT = Duration.ofSeconds(2);

  static MongoDatabase of(MongoDatabase database) {
    return proxy(MongoDatabase.class, database);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args)
      throws Throwable {
    if (args != null) boundCount(args);
    try {
      return bounded(method.invoke(target, args));
    } catch (InvocationTargetException fault) {
      throw fault.getCause();
    }
  }

  private static void boundCount(Object[] args) {
    for (Object arg : args) {
      if (arg instanceof CountOptions count && count.getMaxTime(TimeUnit.MILLISECONDS) == 0)
        count.maxTime(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static @Nullable Object bounded(@Nullable Object result) {
    return switch (result) {
      case MongoDatabase database -> of(database);
      case MongoCollection<?> collection -> proxy(MongoCollection.class, collection);
      case FindIterable<?> find -> find.maxTime(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      case AggregateIterable<?> sum -> sum.maxTime(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      case DistinctIterable<?> some -> some.maxTime(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      case null, default -> result;
    };
  }

  private static <T> T proxy(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new BoundedReads(target)));
  }
}

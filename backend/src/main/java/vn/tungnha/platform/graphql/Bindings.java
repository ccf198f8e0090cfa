package vn.tungnha.platform.graphql;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ClassUtils;

/**
 * How what was sent becomes what a method takes: scalars as they were read, enums by their names,
 * and lists and records of such. Worked out once for each type, while Spring's binder works it out
 * for each value.
 */
final class Bindings {
  private final ConversionService conversions = ApplicationConversionService.getSharedInstance();
  private final Map<Type, Binding> records = new HashMap<>();

  @FunctionalInterface
  interface Binding {
    @Nullable Object bind(@Nullable Object sent);
  }

  /** Null for a type of any other kind. */
  synchronized @Nullable Binding of(Type type) {
    if (type instanceof ParameterizedType generic) return generic(generic);
    if (!(type instanceof Class<?> plain)) return null;
    if (plain.isRecord()) return record(plain);
    return BeanUtils.isSimpleValueType(plain) ? value(plain) : null;
  }

  private @Nullable Binding generic(ParameterizedType type) {
    Type[] parts = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      Binding each = of(parts[0]);
      return each == null ? null : sent -> list(sent, each);
    }
    boolean asSent = type.getRawType() == Map.class && parts[1] == Object.class;
    return asSent ? sent -> sent : null;
  }

  private static @Nullable Object list(@Nullable Object sent, Binding each) {
    if (sent == null) return null;
    Collection<?> all = (Collection<?>) sent;
    List<@Nullable Object> bound = new ArrayList<>(all.size());
    for (Object one : all) bound.add(each.bind(one));
    return bound;
  }

  private Binding value(Class<?> type) {
    Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(type);
    Object none = type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    return sent -> {
      if (sent == null) return none;
      return wanted.isInstance(sent) ? sent : conversions.convert(sent, wanted);
    };
  }

  private @Nullable Binding record(Class<?> type) {
    Binding known = records.get(type);
    if (known != null) return known;
    OfRecord made = new OfRecord(type);
    // before its parts: a filter holds filters
    records.put(type, made);
    if (made.takesParts(this)) return made;
    records.remove(type);
    return null;
  }

  private static final class OfRecord implements Binding {
    private final Constructor<?> constructor;
    private final RecordComponent[] components;
    private final Binding[] parts;

    OfRecord(Class<?> type) {
      components = type.getRecordComponents();
      parts = new Binding[components.length];
      constructor = BeanUtils.getResolvableConstructor(type);
      constructor.trySetAccessible();
    }

    boolean takesParts(Bindings bindings) {
      for (int i = 0; i < parts.length; i++) {
        Binding part = bindings.of(components[i].getGenericType());
        if (part == null) return false;
        parts[i] = part;
      }
      return true;
    }

    @Override
    public @Nullable Object bind(@Nullable Object sent) {
      if (sent == null) return null;
      Map<?, ?> fields = (Map<?, ?>) sent;
      @Nullable Object[] values = new Object[parts.length];
      for (int i = 0; i < parts.length; i++)
        values[i] = parts[i].bind(fields.get(components[i].getName()));
      return make(values);
    }

    private Object make(@Nullable Object[] values) {
      try {
        return constructor.newInstance(values);
      } catch (InvocationTargetException refused) {
        if (refused.getCause() instanceof RuntimeException cause) throw cause;
        throw new IllegalStateException(refused);
      } catch (ReflectiveOperationException fault) {
        throw new IllegalStateException(fault);
      }
    }
  }
}

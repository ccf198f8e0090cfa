package vn.tungnha.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolverComposite;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

/** Gives controller methods their {@link Argument}s, as {@link Bindings} make them. */
final class Arguments implements HandlerMethodArgumentResolver {
  private final Bindings bindings = new Bindings();
  private final Map<MethodParameter, Bound> known = new ConcurrentHashMap<>();

  private record Bound(String name, Bindings.Binding binding) {}

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Argument argument = parameter.getParameterAnnotation(Argument.class);
    if (argument == null) return false;
    Bindings.Binding binding = bindings.of(parameter.getGenericParameterType());
    if (binding == null) return false;
    String name = argument.name().isEmpty() ? parameter.getParameterName() : argument.name();
    known.put(parameter, new Bound(Objects.requireNonNull(name), binding));
    return true;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter, DataFetchingEnvironment environment) {
    Bound bound = Objects.requireNonNull(known.get(parameter));
    return bound.binding().bind(environment.getArgument(bound.name()));
  }

  /** Spring's controllers, which ask it before Spring's own binder. */
  static final class Controllers extends AnnotatedControllerConfigurer {
    @Override
    protected HandlerMethodArgumentResolverComposite initArgumentResolvers() {
      HandlerMethodArgumentResolverComposite all = new HandlerMethodArgumentResolverComposite();
      all.addResolver(new Arguments());
      super.initArgumentResolvers().getResolvers().forEach(all::addResolver);
      return all;
    }
  }
}

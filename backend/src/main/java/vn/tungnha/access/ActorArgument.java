package vn.tungnha.access;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives controller methods their {@code Actor actor}; refuses with {@code NOT_SIGNED_IN}. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Actor.class);
  }

  @Override
  public Actor resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
    return Actor.in(environment.getGraphQlContext());
  }
}

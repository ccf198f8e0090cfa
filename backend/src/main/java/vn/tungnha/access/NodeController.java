package vn.tungnha.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** {@code node} and {@code nodes}: asks each module for its kind of object, once. */
@Controller
class NodeController {
  private final Map<String, NodeSource> sources;

  NodeController(List<NodeSource> sources) {
    this.sources =
        sources.stream()
            .collect(Collectors.toUnmodifiableMap(NodeSource::prefix, Function.identity()));
  }

  @QueryMapping
  @Nullable Object node(@Argument String id, Actor actor) {
    return load(actor, List.of(id)).get(id);
  }

  @QueryMapping
  List<@Nullable Object> nodes(@Argument List<String> ids, Actor actor) {
    if (ids.size() > PageRequest.MAX) throw Problem.of(ProblemCode.INVALID_PAGE).at("ids");
    Map<String, Object> found = load(actor, ids);
    List<@Nullable Object> inOrder = new ArrayList<>(ids.size());
    for (String id : ids) inOrder.add(found.get(id));
    return inOrder;
  }

  private Map<String, Object> load(Actor actor, List<String> ids) {
    Map<String, Set<String>> byPrefix =
        ids.stream().collect(Collectors.groupingBy(NodeController::prefix, Collectors.toSet()));
    Map<String, Object> found = new HashMap<>();
    byPrefix.forEach(
        (prefix, own) -> {
          NodeSource source = sources.get(prefix);
          if (source != null) found.putAll(source.loader().load(actor, own));
        });
    return found;
  }

  private static String prefix(String id) {
    return id.substring(0, Math.max(0, id.indexOf('_')));
  }
}

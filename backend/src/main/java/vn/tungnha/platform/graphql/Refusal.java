package vn.tungnha.platform.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.ProblemCode;

/**
 * A top-level error as it goes out: our message, a code of the catalogue, the request id, and for
 * programmers the engine's own words. Nothing else leaves the server.
 */
record Refusal(
    ProblemCode code,
    String message,
    String requestId,
    @Nullable String detail,
    @Nullable List<SourceLocation> locations,
    @Nullable List<Object> path)
    implements GraphQLError {

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public @Nullable List<SourceLocation> getLocations() {
    return locations;
  }

  @Override
  public @Nullable List<Object> getPath() {
    return path;
  }

  @Override
  public ErrorClassification getErrorType() {
    return ErrorType.ExecutionAborted;
  }

  @Override
  public Map<String, Object> getExtensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    extensions.put("requestId", requestId);
    if (detail != null) extensions.put("detail", detail);
    return extensions;
  }

  @Override
  public Map<String, Object> toSpecification() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", message);
    if (locations != null && !locations.isEmpty())
      error.put("locations", locations.stream().map(Refusal::place).toList());
    if (path != null) error.put("path", path);
    error.put("extensions", getExtensions());
    return error;
  }

  private static Map<String, Integer> place(SourceLocation location) {
    Map<String, Integer> place = new LinkedHashMap<>();
    place.put("line", location.getLine());
    place.put("column", location.getColumn());
    return place;
  }
}

package vn.tungnha.platform.graphql;

import org.springframework.http.HttpStatus;
import vn.tungnha.platform.ProblemCode;

/** A request refused before it is a GraphQL request. */
final class HttpRefusal extends RuntimeException {
  private final HttpStatus status;
  private final ProblemCode code;

  HttpRefusal(HttpStatus status, ProblemCode code, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
  }

  static HttpRefusal malformed(String detail) {
    return new HttpRefusal(HttpStatus.BAD_REQUEST, ProblemCode.INVALID_QUERY, detail);
  }

  HttpStatus status() {
    return status;
  }

  ProblemCode code() {
    return code;
  }
}

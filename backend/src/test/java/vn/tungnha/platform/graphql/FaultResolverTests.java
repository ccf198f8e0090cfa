package vn.tungnha.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.validation.BindException;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

class FaultResolverTests {
  private static final ServerAddress SERVER = new ServerAddress();

  @Test
  void asksToTryAgainWhenTheDatabaseIsAway() {
    for (RuntimeException fault :
        List.of(
            new MongoTimeoutException("no server"),
            new MongoSocketReadException("gone", SERVER),
            new MongoExecutionTimeoutException(50, "operation exceeded time limit"),
            new MongoNotPrimaryException(new BsonDocument(), SERVER)))
      assertThat(code(new DataAccessResourceFailureException("wrapped", fault)))
          .isEqualTo(ProblemCode.TRY_AGAIN);
  }

  @Test
  void goesByTheLabelNotBySpringsException() {
    MongoCommandException conflict =
        new MongoCommandException(BsonDocument.parse("{code: 112}"), SERVER);
    assertThat(code(new DataIntegrityViolationException("conflict", conflict)))
        .isEqualTo(ProblemCode.INTERNAL_ERROR);
    conflict.addLabel("TransientTransactionError");
    assertThat(code(new DataIntegrityViolationException("conflict", conflict)))
        .isEqualTo(ProblemCode.TRY_AGAIN);
    assertThat(code(new DuplicateKeyException("twice"))).isEqualTo(ProblemCode.INTERNAL_ERROR);
  }

  @Test
  void findsTheProblemInsideWhatFrameworksWrapAroundIt() {
    Problem problem = Problem.of(ProblemCode.TEAM_BOOKED, "x.y", 1).at("places", "3");
    assertThat(FaultResolver.problem(new IllegalStateException(new RuntimeException(problem))))
        .isSameAs(problem);
  }

  @Test
  void tellsRightsAndBindingFromFaults() {
    assertThat(code(new AccessDeniedException("no"))).isEqualTo(ProblemCode.FORBIDDEN);
    assertThat(code(new BadCredentialsException("no"))).isEqualTo(ProblemCode.NOT_SIGNED_IN);
    assertThat(code(new BindException(new Object(), "input"))).isEqualTo(ProblemCode.INVALID_VALUE);
    assertThat(code(new IllegalArgumentException("ours"))).isEqualTo(ProblemCode.INTERNAL_ERROR);
    assertThat(code(new NullPointerException())).isEqualTo(ProblemCode.INTERNAL_ERROR);
  }

  private static ProblemCode code(Throwable fault) {
    return FaultResolver.problem(fault).code();
  }
}

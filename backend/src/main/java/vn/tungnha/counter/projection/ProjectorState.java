package vn.tungnha.counter.projection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How far the counters have come: they are exact as of {@code position}.
 *
 * @param token to go on after; null before the first change after a rebuild
 * @param startAt without a token: the cluster time to go on from; neither: rebuild
 * @param position null while they are rebuilt
 * @param origin the collection of outcomes it was read from: a restored one is another
 * @param form of what the counters keep
 * @param step grows with every write of this state
 * @param projected how many versions of outcomes were projected since the rebuild
 */
public record ProjectorState(
    @Nullable BsonDocument token,
    @Nullable BsonTimestamp startAt,
    @Nullable BsonTimestamp position,
    @Nullable UUID origin,
    int form,
    long step,
    long projected) {
  /** Grows when more is kept than before: then all is counted anew. */
  static final int FORM = 2;

  public static ProjectorState from(BsonDocument stored) {
    return new ProjectorState(
        value(stored, "token")
            .filter(BsonValue::isDocument)
            .map(BsonValue::asDocument)
            .orElse(null),
        value(stored, "startAt").map(BsonValue::asTimestamp).orElse(null),
        value(stored, "position").map(BsonValue::asTimestamp).orElse(null),
        value(stored, "origin").map(BsonValue::asBinary).map(BsonBinary::asUuid).orElse(null),
        stored.getNumber("form", new BsonInt32(0)).intValue(),
        stored.getNumber("step").longValue(),
        stored.getNumber("projected").longValue());
  }

  private static Optional<BsonValue> value(BsonDocument stored, String field) {
    return Optional.ofNullable(stored.get(field)).filter(value -> !value.isNull());
  }

  BsonDocument fields() {
    return new BsonDocument()
        .append("token", orNull(token))
        .append("startAt", orNull(startAt))
        .append("position", orNull(position))
        .append("origin", orNull(origin == null ? null : new BsonBinary(origin)))
        .append("form", new BsonInt32(form))
        .append("step", new BsonInt64(step))
        .append("projected", new BsonInt64(projected));
  }

  private static BsonValue orNull(@Nullable BsonValue value) {
    return value == null ? BsonNull.VALUE : value;
  }

  /** Whether the stream can be gone on with: a place that fits itself and these outcomes. */
  boolean isUsable(UUID outcomes) {
    return form == FORM
        && outcomes.equals(origin)
        && (token == null
            ? startAt != null
            : ResumePoint.of(token).filter(point -> point.position().equals(position)).isPresent());
  }

  /** Nothing to go on from any more. */
  ProjectorState forgotten() {
    return new ProjectorState(null, null, null, null, 0, step, 0);
  }

  /** The counters hold everything up to a cluster time, and nothing after it. */
  ProjectorState rebuilt(BsonTimestamp asOf, UUID outcomes) {
    BsonTimestamp next = new BsonTimestamp(asOf.getValue() + 1);
    return new ProjectorState(null, next, asOf, outcomes, FORM, step, 0);
  }

  ProjectorState at(ResumePoint point, int more) {
    return new ProjectorState(
        point.token(), null, point.position(), origin, form, step, projected + more);
  }

  ProjectorState nextStep() {
    return new ProjectorState(token, startAt, position, origin, form, step + 1, projected);
  }

  /** The counters are exact as of this instant, to the second; the epoch while rebuilt. */
  Instant asOf() {
    return position == null ? Instant.EPOCH : Instant.ofEpochSecond(position.getTime());
  }
}

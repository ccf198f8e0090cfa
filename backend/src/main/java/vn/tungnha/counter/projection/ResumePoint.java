package vn.tungnha.counter.projection;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;

/**
 * A place in the change stream. The server's resume token is a hexadecimal key string that begins
 * with the cluster time: type byte 0x82, then seconds and increment, four bytes each.
 *
 * @param position all changes up to this cluster time lie behind the token
 */
record ResumePoint(BsonDocument token, BsonTimestamp position) {
  private static final Pattern FORM = Pattern.compile("82([0-9A-F]{16})([0-9A-F]{2})+");

  /** Empty for what is no token. */
  static Optional<ResumePoint> of(BsonDocument token) {
    if (!token.isString("_data")) return Optional.empty();
    String data = token.getString("_data").getValue();
    if (!FORM.matcher(data).matches()) return Optional.empty();
    long position = Long.parseUnsignedLong(data.substring(2, 18), 16);
    return Optional.of(new ResumePoint(token, new BsonTimestamp(position)));
  }

  static ResumePoint ofStream(BsonDocument token) {
    return of(token)
        .orElseThrow(() -> new IllegalStateException("unknown form of token: " + token));
  }
}

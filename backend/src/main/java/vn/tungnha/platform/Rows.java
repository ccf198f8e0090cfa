package vn.tungnha.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import org.bson.ByteBuf;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Documents of lists as objects. Lists show the same rows again and again, and making an object of
 * a document takes ten times as long as comparing its bytes: bytes that were read before are the
 * object they were then. Nothing can go stale, because every byte is read anew each time; so what
 * is read here is never changed by who gets it.
 */
@Component
class Rows {
  private static final int BYTES_KEPT = 6 * 1024 * 1024;
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final MongoTemplate mongo;
  private final Cache<Read, Object> known =
      Caffeine.newBuilder()
          .maximumWeight(BYTES_KEPT)
          .expireAfterAccess(KEPT)
          // to tidy up takes less than to wake a thread for it
          .executor(Runnable::run)
          .weigher((Read row, Object object) -> row.bytes.length)
          .build();

  Rows(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The object that the mapping makes of the row. */
  <T> T read(Class<T> type, RawBsonDocument row) {
    return type.cast(known.get(new Read(type, bytes(row)), it -> mapped(type, row)));
  }

  private <T> T mapped(Class<T> type, RawBsonDocument row) {
    return mongo.getConverter().read(type, document(row));
  }

  /** The row with values as the driver reads them. */
  Document document(RawBsonDocument row) {
    Codec<Document> codec = mongo.getDb().getCodecRegistry().get(Document.class);
    return row.decode(codec);
  }

  private static byte[] bytes(RawBsonDocument row) {
    ByteBuf buffer = row.getByteBuffer();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** A document of a type, compared by its bytes. */
  private static final class Read {
    private final Class<?> type;
    private final byte[] bytes;
    private final int hash;

    Read(Class<?> type, byte[] bytes) {
      this.type = type;
      this.bytes = bytes;
      this.hash = Arrays.hashCode(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Read row && type == row.type && Arrays.equals(bytes, row.bytes);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}

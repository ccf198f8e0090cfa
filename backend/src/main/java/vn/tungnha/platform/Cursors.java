package vn.tungnha.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes and opens cursors: the sort values of a row, sealed (HMAC-SHA256, 16 bytes) together with
 * the filter and order they belong to.
 */
@Component
final class Cursors {
  private static final int SEAL = 16;
  private static final int LONGEST = 4_096;
  private static final DocumentCodec CODEC = new DocumentCodec();

  private final CursorSecret secret;

  Cursors(CursorSecret secret) {
    this.secret = secret;
  }

  String seal(List<@Nullable Object> values, String binding) {
    BasicOutputBuffer out = new BasicOutputBuffer();
    try (BsonBinaryWriter writer = new BsonBinaryWriter(out)) {
      CODEC.encode(writer, new Document("v", values), EncoderContext.builder().build());
    }
    byte[] body = out.toByteArray();
    byte[] sealed =
        ByteBuffer.allocate(body.length + SEAL).put(body).put(sealOf(body, binding)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** The values; {@code INVALID_PAGE} for a cursor that was not made here for this list. */
  List<@Nullable Object> open(String cursor, String binding) {
    byte[] sealed = decoded(cursor);
    if (sealed.length <= SEAL) throw invalid();
    byte[] body = Arrays.copyOf(sealed, sealed.length - SEAL);
    byte[] seal = Arrays.copyOfRange(sealed, body.length, sealed.length);
    if (!MessageDigest.isEqual(seal, sealOf(body, binding))) throw invalid();
    try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(body))) {
      Document values = CODEC.decode(reader, DecoderContext.builder().build());
      return new ArrayList<>(values.getList("v", Object.class));
    }
  }

  private static byte[] decoded(String cursor) {
    if (cursor.length() > LONGEST) throw invalid();
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
  }

  private byte[] sealOf(byte[] body, String binding) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
      mac.update(binding.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(body), SEAL);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JVM has HmacSHA256", impossible);
    }
  }

  private static Problem invalid() {
    return Problem.of(ProblemCode.INVALID_PAGE).at("after");
  }
}

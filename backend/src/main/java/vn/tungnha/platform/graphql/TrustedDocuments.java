package vn.tungnha.platform.graphql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of our own app, from the manifest that its build writes ({@code
 * TUNGNHA_TRUSTED_DOCUMENTS}): read once, never added to.
 */
@Component
final class TrustedDocuments {
  private static final Logger LOG = LoggerFactory.getLogger(TrustedDocuments.class);

  private final Map<String, TrustedDocument> byHash;

  TrustedDocuments(@Value("${tungnha.trusted-documents:}") String manifest, JsonMapper json) {
    this.byHash = manifest.isBlank() ? Map.of() : read(Path.of(manifest.strip()), json);
    LOG.info("{} trusted documents", byHash.size());
  }

  Optional<TrustedDocument> find(String hash) {
    return Optional.ofNullable(byHash.get(hash));
  }

  private static Map<String, TrustedDocument> read(Path manifest, JsonMapper json) {
    if (!Files.isReadable(manifest))
      throw new IllegalStateException("TUNGNHA_TRUSTED_DOCUMENTS cannot be read: " + manifest);
    Map<String, String> texts = json.readValue(manifest.toFile(), new TypeReference<>() {});
    return texts.entrySet().stream()
        .map(entry -> TrustedDocument.of(entry.getKey(), entry.getValue()))
        .collect(Collectors.toUnmodifiableMap(TrustedDocument::hash, document -> document));
  }
}

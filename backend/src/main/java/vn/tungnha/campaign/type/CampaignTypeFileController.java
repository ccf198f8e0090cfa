package vn.tungnha.campaign.type;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Problem;

/** {@code GET /api/campaign-types/{code}.json}: a published type as the file it travels in. */
@RestController
class CampaignTypeFileController {
  private final CampaignTypes types;
  private final Messages messages;

  CampaignTypeFileController(CampaignTypes types, Messages messages) {
    this.types = types;
    this.messages = messages;
  }

  /** The newest version, or the one asked for; for everyone signed in. */
  @GetMapping("/api/campaign-types/{code}.json")
  ResponseEntity<byte[]> file(
      @PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
    CampaignType type = types.find(code, version).orElseThrow(Problem::notFound);
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(type.code() + ".json").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(RecipeJson.write(type.recipe()).getBytes(StandardCharsets.UTF_8));
  }

  @ExceptionHandler
  ResponseEntity<Refusal> refused(Problem problem, Locale locale) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .body(new Refusal(problem.code().name(), messages.of(problem, locale)));
  }

  record Refusal(String code, String message) {}
}

package vn.tungnha.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldValueInput;

/** The acts on one session as they come in. */
public sealed interface SessionInput {
  String sessionId();

  int expectedVersion();

  record MoveSessionInput(
      String sessionId,
      int expectedVersion,
      LocalDate date,
      LocalTime startTime,
      @Nullable Integer durationMinutes,
      @Nullable String venueId)
      implements SessionInput {}

  record CancelSessionInput(String sessionId, int expectedVersion, String reason)
      implements SessionInput {}

  record SessionStepInput(String sessionId, int expectedVersion) implements SessionInput {}

  record AssignSessionTeamsInput(String sessionId, int expectedVersion, List<String> teamIds)
      implements SessionInput {}

  record MarkSessionHeldInput(
      String sessionId, int expectedVersion, int headCount, @Nullable List<FieldValueInput> values)
      implements SessionInput {}
}

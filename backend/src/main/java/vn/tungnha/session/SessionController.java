package vn.tungnha.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.session.SessionInput.AssignSessionTeamsInput;
import vn.tungnha.session.SessionInput.CancelSessionInput;
import vn.tungnha.session.SessionInput.MarkSessionHeldInput;
import vn.tungnha.session.SessionInput.MoveSessionInput;
import vn.tungnha.session.SessionInput.SessionStepInput;

/** Sessions read and changed one by one. */
@Controller
class SessionController {
  private final Sessions sessions;
  private final SessionChanges changes;

  SessionController(Sessions sessions, SessionChanges changes) {
    this.sessions = sessions;
    this.changes = changes;
  }

  @QueryMapping
  @Nullable Session session(@Argument String id, Actor actor) {
    return sessions.find(actor, id).orElse(null);
  }

  @QueryMapping
  List<Session> sessions(
      @Argument LocalDate from,
      @Argument LocalDate to,
      @Argument @Nullable SessionFilter filter,
      Actor actor) {
    return sessions.list(actor, from, to, Objects.requireNonNullElse(filter, SessionFilter.NONE));
  }

  @MutationMapping
  SessionPayload moveSession(@Argument MoveSessionInput input, Actor actor) {
    return SessionPayload.of(changes.move(actor, input));
  }

  @MutationMapping
  SessionPayload cancelSession(@Argument CancelSessionInput input, Actor actor) {
    return SessionPayload.of(changes.cancel(actor, input));
  }

  @MutationMapping
  SessionPayload restoreSession(@Argument SessionStepInput input, Actor actor) {
    return SessionPayload.of(changes.restore(actor, input));
  }

  @MutationMapping
  SessionPayload assignSessionTeams(@Argument AssignSessionTeamsInput input, Actor actor) {
    return SessionPayload.of(changes.assign(actor, input));
  }

  @MutationMapping
  SessionPayload markSessionHeld(@Argument MarkSessionHeldInput input, Actor actor) {
    return SessionPayload.of(changes.markHeld(actor, input));
  }
}

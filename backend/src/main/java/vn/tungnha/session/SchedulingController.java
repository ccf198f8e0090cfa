package vn.tungnha.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.platform.UserError;

/** Series, and the teams of a campaign. */
@Controller
class SchedulingController {
  private final Scheduling scheduling;
  private final Sessions sessions;

  SchedulingController(Scheduling scheduling, Sessions sessions) {
    this.scheduling = scheduling;
    this.sessions = sessions;
  }

  record SeriesPayload(@Nullable SessionSeries series, List<UserError> errors) {}

  record ScheduleSessionsPayload(
      @Nullable SessionSeries series, @Nullable Integer scheduled, List<UserError> errors) {}

  record CampaignPayload(@Nullable Campaign campaign, List<UserError> errors) {}

  @QueryMapping
  @Nullable SessionSeries series(@Argument String id, Actor actor) {
    return sessions.series(actor, List.of(id)).get(id);
  }

  @MutationMapping
  ScheduleSessionsPayload scheduleSessions(@Argument ScheduleSessionsInput input, Actor actor) {
    SessionSeries series = scheduling.schedule(actor, input);
    return new ScheduleSessionsPayload(series, series.sessionCount(), List.of());
  }

  @MutationMapping
  SeriesPayload endSeries(@Argument EndSeriesInput input, Actor actor) {
    return new SeriesPayload(scheduling.end(actor, input), List.of());
  }

  @MutationMapping
  CampaignPayload assignTeams(@Argument AssignTeamsInput input, Actor actor) {
    return new CampaignPayload(scheduling.assignTeams(actor, input), List.of());
  }
}

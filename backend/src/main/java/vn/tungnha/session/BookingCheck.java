package vn.tungnha.session;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.team.Team;
import vn.tungnha.team.Teams;

/**
 * Tells double bookings by name: which team or venue, when, and for which other session, as far as
 * the actor may see them. The first ten together.
 */
@Component
class BookingCheck {
  private static final int MAX_TOLD = 10;

  private final Bookings bookings;
  private final Teams teams;
  private final Venues venues;

  BookingCheck(Bookings bookings, Teams teams, Venues venues) {
    this.bookings = bookings;
    this.teams = teams;
    this.venues = venues;
  }

  /**
   * @param path the input field at fault for a clash
   */
  void refuseClashes(Actor actor, List<Session> wanted, Function<Clash, String[]> path) {
    List<Clash> clashes = bookings.clashes(wanted).stream().limit(MAX_TOLD).toList();
    if (clashes.isEmpty()) return;
    List<String> taken = clashes.stream().map(Clash::resourceId).distinct().toList();
    Map<String, Team> seenTeams = teams.visible(actor, taken);
    Map<String, Venue> seenVenues = venues.visible(actor, taken);
    throw Problem.all(
        clashes.stream()
            .map(clash -> tell(actor, clash, seenTeams, seenVenues).at(path.apply(clash)))
            .toList());
  }

  private static Problem tell(
      Actor actor, Clash clash, Map<String, Team> teams, Map<String, Venue> venues) {
    Venue venue = venues.get(clash.resourceId());
    Team team = teams.get(clash.resourceId());
    if (clash.ofVenue())
      return venue == null
          ? Problem.of(ProblemCode.VENUE_BOOKED)
          : named(actor, clash, ProblemCode.VENUE_BOOKED, venue.name());
    return team == null
        ? Problem.of(ProblemCode.TEAM_BOOKED)
        : named(actor, clash, ProblemCode.TEAM_BOOKED, team.name());
  }

  private static Problem named(Actor actor, Clash clash, ProblemCode code, String name) {
    Session other = clash.other();
    String time = Wording.time(other.startTime());
    String day = Wording.day(other.date());
    return actor.sees(other.areaPath())
        ? Problem.of(code, "session.booked", name, other.title(), time, day)
        : Problem.of(code, "session.bookedElsewhere", name, time, day);
  }
}

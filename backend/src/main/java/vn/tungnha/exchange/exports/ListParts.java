package vn.tungnha.exchange.exports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Areas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.exchange.Wording;
import vn.tungnha.exchange.cells.FieldNames;
import vn.tungnha.platform.Problem;
import vn.tungnha.team.Team;
import vn.tungnha.team.Teams;

/** What every list shows of places, teams and campaigns beside its rows. */
@Component
record ListParts(Areas areas, Teams teams, Campaigns campaigns, FieldNames names) {

  /** Refuses one that the actor does not see, at {@code campaignId}. */
  Campaign campaign(Actor actor, String id) {
    return campaigns.find(actor, id).orElseThrow(() -> Problem.notFound().at("campaignId"));
  }

  String label(String areaId, Wording wording) {
    return areas.label(areas.require(areaId), wording.locale());
  }

  /** Those that rows name, by id; one query. */
  <T> Map<String, Campaign> campaignsOf(Collection<T> rows, Function<T, String> id) {
    return campaigns.byIds(rows.stream().map(id).distinct().toList());
  }

  /** Those of them that the actor sees, by id; one query at most. */
  Map<String, Team> teamsOf(Actor actor, Stream<@Nullable String> ids) {
    List<String> named = ids.filter(Objects::nonNull).distinct().toList();
    return named.isEmpty() ? Map.of() : teams.visible(actor, named);
  }

  static String names(Stream<Team> teams) {
    return teams.map(Team::name).collect(Collectors.joining("; "));
  }
}

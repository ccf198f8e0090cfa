package vn.tungnha.exchange.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.area.Area;
import vn.tungnha.exchange.cells.CellWords;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;
import vn.tungnha.platform.Texts;
import vn.tungnha.team.Membership;
import vn.tungnha.team.MembershipInput;
import vn.tungnha.team.MembershipRole;
import vn.tungnha.team.Representing;
import vn.tungnha.team.Team;
import vn.tungnha.team.TeamBatches;
import vn.tungnha.team.Teams;

/** The teams that rows of people say they join, found for a chunk of rows together. */
@Component
class Joinings {
  private final Teams teams;
  private final TeamBatches batches;
  private final CellWords words;

  Joinings(Teams teams, TeamBatches batches, CellWords words) {
    this.teams = teams;
    this.batches = batches;
    this.words = words;
  }

  Chunk of(Actor actor, Import of, List<ImportRow> rows, LocalDate today) {
    return new Chunk(of, teamsSaid(actor, of, rows), today);
  }

  private Map<String, List<Team>> teamsSaid(Actor actor, Import of, List<ImportRow> rows) {
    Set<String> said =
        rows.stream()
            .map(row -> of.said(row, "team"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    if (said.isEmpty()) return Map.of();
    Map<String, List<Team>> all =
        new HashMap<>(
            batches.teamsNamed(actor, said).stream()
                .collect(Collectors.groupingBy(team -> Texts.fold(team.name()))));
    teams.visible(actor, said).forEach((id, team) -> all.put(id, List.of(team)));
    return all;
  }

  final class Chunk {
    private final Import of;
    private final Map<String, List<Team>> byName;
    private final LocalDate today;

    private Chunk(Import of, Map<String, List<Team>> byName, LocalDate today) {
      this.of = of;
      this.byName = byName;
      this.today = today;
    }

    /** The team a person of the area joins; empty when the row says none. */
    Optional<MembershipInput> read(ImportRow row, Area area) {
      String name = of.said(row, "team");
      if (name.isEmpty()) return Optional.empty();
      MembershipRole role = words.code(of.said(row, "role"), MembershipRole.class, "role");
      Representing whom =
          words.code(of.said(row, "representing"), Representing.class, "representing");
      LocalDate from = CellWords.day(of.said(row, "from"), "from");
      return Optional.of(
          new MembershipInput(
              team(name, area).id(), role, whom == null ? Representing.OTHER : whom, from));
    }

    /** Of namesakes the one of the row's own area, else the only one around it. */
    private Team team(String name, Area area) {
      List<Team> named =
          byName
              .getOrDefault(byName.containsKey(name) ? name : Texts.fold(name), List.of())
              .stream()
              .filter(team -> team.isActiveOn(today) && team.areaPath().contains(of.areaId()))
              .toList();
      List<Team> here = named.stream().filter(t -> t.areaId().equals(area.id())).toList();
      List<Team> around =
          named.stream()
              .filter(t -> t.areaPath().contains(area.id()) || area.path().contains(t.areaId()))
              .toList();
      List<Team> meant = here.isEmpty() ? around.isEmpty() ? named : around : here;
      if (meant.size() == 1) return meant.getFirst();
      String key = meant.isEmpty() ? "exchange.noTeam" : "exchange.severalTeams";
      throw Problem.of(ProblemCode.NOT_FOUND, key, name).at("team");
    }

    /** What makes a known person join; null when they are in the team as the row says. */
    MembershipInput.@Nullable Join join(
        ImportRow row, MembershipInput said, String memberId, List<Membership> present) {
      for (Membership is : present) {
        if (!is.teamId().equals(said.teamId()) || !is.covers(today)) continue;
        if (differs(row, said, is))
          throw Problem.of(ProblemCode.INVALID_VALUE, "exchange.membershipDiffers").at("team");
        return null;
      }
      return new MembershipInput.Join(row.recordId("mbs"), memberId, said);
    }

    private boolean differs(ImportRow row, MembershipInput said, Membership is) {
      return (!of.said(row, "role").isEmpty() && said.role() != is.role())
          || (!of.said(row, "representing").isEmpty() && said.representing() != is.representing())
          || (said.from() != null && !said.from().equals(is.from()));
    }
  }
}

package vn.tungnha.national;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.access.Grant;
import vn.tungnha.access.Role;
import vn.tungnha.area.Area;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.outcome.FigureInput;
import vn.tungnha.outcome.Outcomes;
import vn.tungnha.outcome.RecordOutcomeInput;
import vn.tungnha.platform.Ids;
import vn.tungnha.session.Frequency;
import vn.tungnha.session.Recurrence;
import vn.tungnha.session.SeriesPlace;
import vn.tungnha.session.Session;
import vn.tungnha.session.SessionSeries;

/** Evening sessions of each campaign in each commune, and what the teams record of them. */
@Component
class OutcomeLoad {
  static final int DAYS = 90;
  private static final LocalTime STARTS = LocalTime.of(19, 30);
  private static final int MINUTES = 60;
  private static final Actor RECORDER =
      new Actor(
          Ids.named("acc", "national/recorder"),
          "du-lieu-mau",
          false,
          List.of(new Grant(Role.MEMBER, Area.COUNTRY_ID)));

  private final Outcomes outcomes;

  OutcomeLoad(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /** All cells, the outcomes spread evenly over them. */
  static List<Cell> cells(
      List<Campaign> campaigns, List<Commune> communes, LocalDate first, long outcomes) {
    List<Cell> cells = new ArrayList<>();
    long all = (long) campaigns.size() * communes.size();
    for (Campaign campaign : campaigns)
      for (Commune commune : communes) {
        long before = cells.size() * outcomes / all;
        long after = (cells.size() + 1) * outcomes / all;
        Dice dice = new Dice(campaign.id() + "/" + commune.area().id());
        LocalDate evening = first.plusDays(dice.below(DAYS - DayOfWeek.values().length));
        cells.add(new Cell(campaign, commune, evening, Math.toIntExact(after - before)));
      }
    return cells;
  }

  void make(Cell cell, Consumer<Object> sink) {
    SessionSeries series = series(cell);
    sink.accept(series);
    List<Session> sessions = series.sessions(series.firstDate(), null).toList();
    Dice dice = new Dice(series.id());
    for (int i = 0; i < cell.outcomes(); i++) {
      Session session = sessions.get(i % sessions.size());
      Area village = cell.commune().villages().get(i % Commune.VILLAGES);
      boolean withLevels = i % Commune.VILLAGES == 0 && i < sessions.size();
      Instant at = session.endsAt().plus(dice.below(3_600_000), ChronoUnit.MILLIS);
      RecordOutcomeInput input = input(cell, session, village, at, withLevels, dice);
      sink.accept(outcomes.draft(RECORDER, input, cell.campaign(), village, at));
    }
  }

  private static SessionSeries series(Cell cell) {
    List<Area> villages = cell.commune().villages();
    List<SeriesPlace> places =
        IntStream.range(0, villages.size())
            .mapToObj(
                n ->
                    new SeriesPlace(
                        n,
                        villages.get(n).id(),
                        villages.get(n).path(),
                        null,
                        List.of(TeamLoad.teamId(villages.get(n)))))
            .toList();
    return new SessionSeries(
        cell.seriesId(),
        cell.campaign().id(),
        cell.campaign().name(),
        cell.firstEvening(),
        cell.firstEvening().plusWeeks(Cell.EVENINGS - 1L),
        STARTS,
        MINUTES,
        new Recurrence(Frequency.WEEKLY, 1, List.of(), null, Cell.EVENINGS, List.of()),
        places,
        places.stream().flatMap(place -> place.areaPath().stream()).distinct().toList(),
        null,
        0);
  }

  private static RecordOutcomeInput input(
      Cell cell, Session session, Area village, Instant at, boolean withLevels, Dice dice) {
    return new RecordOutcomeInput(
        dice.id("out", at),
        cell.campaign().id(),
        session.id(),
        village.id(),
        TeamLoad.teamId(village),
        session.date(),
        figures(withLevels, dice),
        null,
        null,
        null);
  }

  private static List<FigureInput> figures(boolean withLevels, Dice dice) {
    List<FigureInput> figures = new ArrayList<>();
    int people = 1 + dice.below(20);
    figures.add(FigureInput.exact(Recipes.PEOPLE, people));
    figures.add(FigureInput.exact(Recipes.ACCOUNTS, dice.below(people + 1)));
    if (dice.below(4) == 0) figures.add(FigureInput.exact(Recipes.FILES, dice.below(10)));
    if (dice.below(4) == 0) figures.add(FigureInput.exact(Recipes.HOUSEHOLDS, dice.below(8)));
    if (dice.below(8) == 0) figures.add(FigureInput.exact(Recipes.CALLS, dice.below(6)));
    if (withLevels) {
      figures.add(FigureInput.exact(Recipes.WIFI, dice.below(5)));
      figures.add(FigureInput.exact(Recipes.SMARTPHONES, 40 + dice.below(60)));
    }
    return figures;
  }
}

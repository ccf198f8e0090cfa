package vn.tungnha.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldValue;

/**
 * A team on an area. {@code leader} and {@code memberCount} are the card a list shows, kept in the
 * transaction of every change of a membership. Changes already dated for later days wait in {@code
 * upcoming} and come true when the team is read on their day.
 *
 * @param nameWords the name's words folded, for search
 * @param areaPath from the country down to the team's area; the scope predicate reads it
 * @param disbandedOn first day it no longer exists
 * @param origin fingerprint of the input it was founded with
 * @param kindVersion the version of its kind's fields that its values follow
 */
@Document("teams")
public record Team(
    @Id String id,
    String kindCode,
    String name,
    String nameKey,
    List<String> nameWords,
    String areaId,
    List<String> areaPath,
    @Nullable Decision decision,
    List<Channel> channels,
    @Nullable LocalDate foundedOn,
    @Nullable LocalDate disbandedOn,
    @Nullable MemberCard leader,
    int memberCount,
    List<TeamCard> upcoming,
    @Nullable Source source,
    Instant createdAt,
    String origin,
    int kindVersion,
    List<FieldValue> values,
    @Version int version) {

  /** Without custom values. */
  static Team founded(
      TeamInput.Found input,
      String name,
      List<String> areaPath,
      @Nullable Decision decision,
      List<Channel> channels,
      @Nullable Source source,
      Instant now) {
    return new Team(
        input.id(),
        input.kind(),
        name,
        Texts.fold(name),
        Names.words(name),
        areaPath.getLast(),
        areaPath,
        decision,
        channels,
        input.foundedOn(),
        null,
        null,
        0,
        List.of(),
        source,
        now,
        Fingerprint.of(input),
        0,
        List.of(),
        0);
  }

  /** The same as it stands once it was founded at this instant and its people have joined. */
  public Team keptSince(Instant founded, MemberCard leader, int memberCount) {
    return new Team(
        id,
        kindCode,
        name,
        nameKey,
        nameWords,
        areaId,
        areaPath,
        decision,
        channels,
        foundedOn,
        disbandedOn,
        leader,
        memberCount,
        upcoming,
        source,
        founded,
        origin,
        kindVersion,
        values,
        version);
  }

  /** Whether it still works on the day. */
  public boolean isActiveOn(LocalDate day) {
    return disbandedOn == null || day.isBefore(disbandedOn);
  }

  Team amended(String newName, @Nullable Decision newDecision, List<Channel> newChannels) {
    return new Team(
        id,
        kindCode,
        newName,
        Texts.fold(newName),
        Names.words(newName),
        areaId,
        areaPath,
        newDecision,
        newChannels,
        foundedOn,
        disbandedOn,
        leader,
        memberCount,
        upcoming,
        source,
        createdAt,
        origin,
        kindVersion,
        values,
        version);
  }

  /** With values that follow these fields. */
  Team filled(FieldSet fields, List<FieldValue> newValues) {
    return new Team(
        id,
        kindCode,
        name,
        nameKey,
        nameWords,
        areaId,
        areaPath,
        decision,
        channels,
        foundedOn,
        disbandedOn,
        leader,
        memberCount,
        upcoming,
        source,
        createdAt,
        origin,
        fields.version(),
        newValues,
        version);
  }

  Team disbanded(LocalDate day) {
    return with(day, new TeamCard(day, leader, memberCount), upcoming);
  }

  /**
   * With its cards.
   *
   * @param cards today's first, then one for each later day on which it changes
   */
  Team with(List<TeamCard> cards) {
    return with(disbandedOn, cards.getFirst(), cards.subList(1, cards.size()));
  }

  /** With the card of the day, if a change dated earlier has come true by then. */
  Team on(LocalDate day) {
    if (upcoming.isEmpty()) return this;
    List<TeamCard> due = upcoming.stream().filter(card -> !card.from().isAfter(day)).toList();
    if (due.isEmpty()) return this;
    return with(disbandedOn, due.getLast(), upcoming.subList(due.size(), upcoming.size()));
  }

  private Team with(@Nullable LocalDate disbanded, TeamCard card, List<TeamCard> later) {
    return new Team(
        id,
        kindCode,
        name,
        nameKey,
        nameWords,
        areaId,
        areaPath,
        decision,
        channels,
        foundedOn,
        disbanded,
        card.leader(),
        card.memberCount(),
        List.copyOf(later),
        source,
        createdAt,
        origin,
        kindVersion,
        values,
        version);
  }

  /** Rows are the keys of what is read for many of them at once: not all parts, each time. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}

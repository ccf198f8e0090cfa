package vn.tungnha.team;

import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Source;
import vn.tungnha.platform.Stored;
import vn.tungnha.platform.field.StoredValues;

@Component
final class StoredTeam implements Stored<Team> {

  @Override
  public Team convert(Document stored) {
    return new Team(
        stored.getString("_id"),
        stored.getString("kindCode"),
        stored.getString("name"),
        stored.getString("nameKey"),
        Stored.texts(stored, "nameWords"),
        stored.getString("areaId"),
        Stored.texts(stored, "areaPath"),
        Stored.part(stored, "decision", StoredTeam::decision),
        Stored.parts(stored, "channels", StoredTeam::channel),
        Stored.day(stored, "foundedOn"),
        Stored.day(stored, "disbandedOn"),
        Stored.part(stored, "leader", StoredTeam::member),
        stored.getInteger("memberCount"),
        Stored.parts(stored, "upcoming", StoredTeam::card),
        Stored.part(stored, "source", Source::stored),
        Stored.instant(stored, "createdAt"),
        stored.getString("origin"),
        stored.getInteger("kindVersion"),
        Stored.parts(stored, "values", StoredValues::read),
        stored.getInteger("version"));
  }

  private static Decision decision(Document stored) {
    return new Decision(
        stored.getString("number"),
        Stored.day(stored, "date"),
        stored.getString("issuer"),
        Stored.part(stored, "source", Source::stored));
  }

  private static Channel channel(Document stored) {
    return new Channel(
        ChannelKind.valueOf(stored.getString("kind")),
        stored.getString("name"),
        stored.getString("url"));
  }

  private static TeamCard card(Document stored) {
    return new TeamCard(
        Objects.requireNonNull(Stored.day(stored, "from")),
        Stored.part(stored, "leader", StoredTeam::member),
        stored.getInteger("memberCount"));
  }

  private static MemberCard member(Document stored) {
    return new MemberCard(stored.getString("_id"), stored.getString("fullName"));
  }
}

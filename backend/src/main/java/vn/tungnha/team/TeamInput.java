package vn.tungnha.team;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.field.FieldValueInput;

/** What is sent to found, amend and disband a team. */
public final class TeamInput {
  private TeamInput() {}

  public record Found(
      String id,
      String kind,
      @Nullable String name,
      String areaId,
      @Nullable DecisionInput decision,
      @Nullable List<ChannelInput> channels,
      @Nullable LocalDate foundedOn,
      @Nullable List<FieldValueInput> values) {}

  /** Null stays as it is. */
  public record Amend(
      String teamId,
      int expectedVersion,
      @Nullable String name,
      @Nullable DecisionInput decision,
      @Nullable List<ChannelInput> channels,
      @Nullable List<FieldValueInput> values) {}

  public record Disband(String teamId, int expectedVersion, LocalDate on) {}

  public record DecisionInput(
      @Nullable String number, @Nullable LocalDate date, @Nullable String issuer) {}

  public record ChannelInput(ChannelKind kind, String name, @Nullable String url) {}
}

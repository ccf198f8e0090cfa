package vn.tungnha.counter.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.campaign.type.RollUp;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.Qualifier;
import vn.tungnha.platform.Source;

/**
 * A GAUGE's reading that holds as far as the projector has read. They are kept beside the counters
 * so that a withdrawn reading can give way to the one before it, as of the same moment.
 *
 * @param id {@code <outcome>|<indicator>}
 * @param day what readings are weighed by: the day the level was true, or if not told the outcome's
 * @param asOf the day the level was true; null: the source does not say
 * @param recordedAt of the outcome's version
 */
@Document("gauge_readings")
public record Reading(
    @Id String id,
    String outcomeId,
    String campaignId,
    String areaId,
    String indicator,
    RollUp rollUp,
    BigDecimal value,
    Qualifier qualifier,
    LocalDate day,
    @Nullable LocalDate asOf,
    Instant recordedAt,
    @Nullable Source source) {

  /** The latest day wins; of one day, what was recorded later. */
  public static final Comparator<Reading> WEIGHT =
      Comparator.comparing(Reading::day)
          .thenComparing(Reading::recordedAt)
          .thenComparing(Reading::id);

  /** Those that hold of an outcome's version. */
  public static List<Reading> of(Outcome version) {
    return version.readings().stream()
        .map(
            figure ->
                new Reading(
                    version.outcomeId() + "|" + figure.indicator(),
                    version.outcomeId(),
                    version.campaignId(),
                    version.areaId(),
                    figure.indicator(),
                    figure.rollUp(),
                    figure.value(),
                    figure.qualifier(),
                    Objects.requireNonNullElse(figure.asOf(), version.day()),
                    figure.asOf(),
                    version.recordedAt(),
                    version.source()))
        .toList();
  }
}

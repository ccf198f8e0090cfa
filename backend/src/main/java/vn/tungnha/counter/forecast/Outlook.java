package vn.tungnha.counter.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.CampaignStatus;
import vn.tungnha.counter.store.PlaceDay;

/**
 * Which days a forecast is made from, and until when.
 *
 * @param from first day of the pace: 14 days ago, or the campaign's first
 * @param today not part of the pace, because it is not over
 */
record Outlook(LocalDate from, LocalDate today, LocalDate deadline) {
  static final int MOST_DAYS = 14;

  /** None once the campaign is over, without a last day, and on its first. */
  static Optional<Outlook> of(Campaign campaign, LocalDate today) {
    LocalDate deadline = campaign.endsOn();
    if (campaign.status() != CampaignStatus.ACTIVE || deadline == null || deadline.isBefore(today))
      return Optional.empty();
    LocalDate from = today.minusDays(MOST_DAYS);
    LocalDate start = campaign.startsOn();
    if (start != null && start.isAfter(from)) from = start;
    return from.isBefore(today)
        ? Optional.of(new Outlook(from, today, deadline))
        : Optional.empty();
  }

  int days() {
    return (int) ChronoUnit.DAYS.between(from, today);
  }

  /** Today included. */
  long daysLeft() {
    return ChronoUnit.DAYS.between(today, deadline) + 1;
  }

  /** The {@code _id}s of a place's days, with today's. */
  List<String> buckets(String placeId) {
    return from.datesUntil(today.plusDays(1)).map(day -> PlaceDay.id(placeId, day)).toList();
  }
}

package vn.tungnha.counter.projection;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tungnha.counter.store.LastOutcome;
import vn.tungnha.outcome.Outcome;
import vn.tungnha.outcome.OutcomeStatus;

/**
 * Folds the whole log of outcomes, in the order of {@code OutcomeLog.scan}, into what the counters
 * have to be: one campaign at a time, holding no more than one campaign's counters and one card for
 * each team. Rebuilding and verifying both use it; it reads and writes nothing.
 */
public final class Recount implements Consumer<Outcome> {
  private final Instant at;
  private final Consumer<Recounted> each;
  private final Map<String, LastOutcome> cards = new HashMap<>();
  private @Nullable CampaignRecount campaign;
  private @Nullable Outcome first;
  private @Nullable Outcome newest;

  /**
   * @param each gets every campaign that has outcomes, once
   */
  public Recount(Instant at, Consumer<Recounted> each) {
    this.at = at;
    this.each = each;
  }

  @Override
  public void accept(Outcome version) {
    if (newest == null || !newest.outcomeId().equals(version.outcomeId())) {
      closeOutcome();
      if (newest != null && !newest.campaignId().equals(version.campaignId())) closeCampaign();
      first = version;
    }
    newest = version;
  }

  /** After the last version. The teams' cards, by team. */
  public Map<String, LastOutcome> finish() {
    closeOutcome();
    closeCampaign();
    return cards;
  }

  private void closeOutcome() {
    if (first == null || newest == null) return;
    if (campaign == null) campaign = new CampaignRecount(newest.campaignId());
    campaign.add(newest);
    String team = newest.teamId();
    if (team != null && newest.status() != OutcomeStatus.VOIDED)
      cards.merge(team, LastOutcome.of(team, first), Recount::newer);
  }

  private static LastOutcome newer(LastOutcome one, LastOutcome other) {
    return LastOutcome.NEWNESS.compare(one, other) >= 0 ? one : other;
  }

  private void closeCampaign() {
    if (campaign != null) each.accept(campaign.result(at));
    campaign = null;
  }
}

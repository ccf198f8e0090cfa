package vn.tungnha.counter.store;

import java.util.List;
import java.util.stream.IntStream;
import vn.tungnha.outcome.Outcome;

/**
 * Where a sum stands: an area of a campaign.
 *
 * @param areaPath from the country down to the area
 */
public record Place(String campaignId, List<String> areaPath) {

  /** Those an outcome counts in, from the campaign's area down to its own. */
  public static List<Place> of(Outcome outcome) {
    List<String> path = outcome.areaPath();
    int above = path.size() - outcome.countedIn().size();
    return IntStream.rangeClosed(above + 1, path.size())
        .mapToObj(depth -> new Place(outcome.campaignId(), path.subList(0, depth)))
        .toList();
  }

  /** The {@code _id} of a campaign's counters in an area. */
  public static String id(String campaignId, String areaId) {
    return campaignId + "|" + areaId;
  }

  public String id() {
    return id(campaignId, areaId());
  }

  public String areaId() {
    return areaPath.getLast();
  }

  public Place parent() {
    return new Place(campaignId, areaPath.subList(0, areaPath.size() - 1));
  }

  public int depth() {
    return areaPath.size();
  }
}

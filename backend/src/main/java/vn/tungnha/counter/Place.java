package vn.tungnha.counter;

import java.util.List;
import java.util.stream.IntStream;
import vn.tungnha.outcome.Outcome;

/**
 * Where a sum stands: an area of a campaign.
 *
 * @param areaPath from the country down to the area
 */
record Place(String campaignId, List<String> areaPath) {

  /** Those an outcome counts in, from the campaign's area down to its own. */
  static List<Place> of(Outcome outcome) {
    List<String> path = outcome.areaPath();
    int above = path.size() - outcome.countedIn().size();
    return IntStream.rangeClosed(above + 1, path.size())
        .mapToObj(depth -> new Place(outcome.campaignId(), path.subList(0, depth)))
        .toList();
  }

  /** The {@code _id} of a campaign's counters in an area. */
  static String id(String campaignId, String areaId) {
    return campaignId + "|" + areaId;
  }

  String id() {
    return id(campaignId, areaId());
  }

  String areaId() {
    return areaPath.getLast();
  }

  Place parent() {
    return new Place(campaignId, areaPath.subList(0, areaPath.size() - 1));
  }

  int depth() {
    return areaPath.size();
  }
}

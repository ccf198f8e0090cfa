package vn.tungnha.campaign;

import org.springframework.data.domain.Sort;
import vn.tungnha.platform.Listing;

/** In what order campaigns are listed. */
public enum CampaignOrder {
  /** By first day, those without one last. */
  NEWEST,
  /** By Vietnamese letters. */
  NAME;

  Listing listing() {
    return switch (this) {
      case NEWEST -> Listing.by(Sort.by(Sort.Order.desc("startsOn"), Sort.Order.desc("_id")));
      case NAME -> Listing.by(Sort.by(Sort.Order.asc("name"), Sort.Order.asc("_id"))).in("vi");
    };
  }
}

package vn.tungnha.team;

import org.springframework.data.domain.Sort;
import vn.tungnha.platform.Listing;

/** How a list of teams runs; each ends in the id. */
public enum TeamOrder {
  NAME,
  NEWEST;

  Listing listing() {
    return switch (this) {
      case NAME -> Listing.by(Sort.by("name", "_id")).in("vi");
      case NEWEST -> Listing.by(Sort.by(Sort.Direction.DESC, "createdAt", "_id"));
    };
  }
}

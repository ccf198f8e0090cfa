package vn.tungnha.team;

import org.springframework.data.domain.Sort;

/** How a list of teams runs; each ends in the id. */
public enum TeamOrder {
  NAME,
  NEWEST;

  Sort sort() {
    return switch (this) {
      case NAME -> Sort.by("name", "_id");
      case NEWEST -> Sort.by(Sort.Direction.DESC, "createdAt", "_id");
    };
  }
}

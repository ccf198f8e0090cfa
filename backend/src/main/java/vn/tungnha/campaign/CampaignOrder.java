package vn.tungnha.campaign;

import org.springframework.data.domain.Sort;

/** In what order campaigns are listed. */
public enum CampaignOrder {
  /** By first day, those without one last. */
  NEWEST,
  /** By Vietnamese letters. */
  NAME;

  Sort sort() {
    return switch (this) {
      case NEWEST -> Sort.by(Sort.Order.desc("startsOn"), Sort.Order.desc("_id"));
      case NAME -> Sort.by(Sort.Order.asc("name"), Sort.Order.asc("_id"));
    };
  }
}

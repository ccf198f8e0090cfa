package vn.tungnha.platform;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Keyset paging. The page's terms stand beside the filter inside one {@code $and}, so a scope
 * filter can never be widened by a cursor.
 */
public interface Pages {

  /**
   * One page of the documents of a type.
   *
   * @param filter scope and filter together
   * @param order ends in {@code _id}; its fields are stored on every document, never null
   * @param boundTo names filter and order; a cursor made for another is {@code INVALID_PAGE}
   */
  <T> Connection<T> find(
      Class<T> type, Criteria filter, Sort order, PageRequest page, String boundTo);

  /** The same with an ICU collation for the order, such as {@code vi}. */
  <T> Connection<T> find(
      Class<T> type, Criteria filter, Sort order, String locale, PageRequest page, String boundTo);
}

package vn.tungnha.platform;

import com.mongodb.client.model.Collation;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/**
 * How a list runs, beyond the plain order of stored properties.
 *
 * @param order ends in {@code _id}
 * @param locale of the order, such as {@code vi}; null: by code points
 * @param computing stages that add what the order needs
 * @param marking stages that look at the rows of a page and set {@link #LEFT_OUT} on those that are
 *     not shown; few, as each round of them is a query more
 */
public record Listing(
    Sort order, @Nullable String locale, List<Document> computing, List<Document> marking) {

  public static final String LEFT_OUT = "leftOut";

  public static Listing by(Sort order) {
    return new Listing(order, null, List.of(), List.of());
  }

  boolean shows(BsonDocument row) {
    return !BsonBoolean.TRUE.equals(row.get(LEFT_OUT));
  }

  boolean isPlain() {
    return computing.isEmpty() && marking.isEmpty();
  }

  @Nullable Collation collation() {
    return locale == null ? null : Collation.builder().locale(locale).build();
  }

  public Listing in(String locale) {
    return new Listing(order, locale, computing, marking);
  }

  public Listing computing(List<Document> stages) {
    return new Listing(order, locale, stages, marking);
  }

  public Listing marking(List<Document> stages) {
    return new Listing(order, locale, computing, stages);
  }
}

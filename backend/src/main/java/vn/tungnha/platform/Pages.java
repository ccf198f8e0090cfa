package vn.tungnha.platform;

import com.mongodb.client.FindIterable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.query.Collation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Connection.Edge;
import vn.tungnha.platform.Connection.PageInfo;

/**
 * Keyset paging. The page's terms stand beside the filter inside one {@code $and}, so a scope
 * filter can never be widened by a cursor.
 */
@Component
public class Pages {
  private final MongoTemplate mongo;
  private final Cursors cursors;
  private final QueryMapper mapper;

  Pages(MongoTemplate mongo, Cursors cursors) {
    this.mongo = mongo;
    this.cursors = cursors;
    this.mapper = new QueryMapper(mongo.getConverter());
  }

  /**
   * One page of the documents of a type.
   *
   * @param filter scope and filter together
   * @param order ends in {@code _id}; null and missing come first, as in MongoDB
   * @param boundTo names filter and order; a cursor made for another is {@code INVALID_PAGE}
   */
  public <T> Connection<T> find(
      Class<T> type, Criteria filter, Sort order, PageRequest page, String boundTo) {
    return find(type, filter, order, (Collation) null, page, boundTo);
  }

  /** The same with an ICU collation for the order, such as {@code vi}. */
  public <T> Connection<T> find(
      Class<T> type, Criteria filter, Sort order, String locale, PageRequest page, String boundTo) {
    return find(type, filter, order, Collation.of(locale), page, boundTo);
  }

  /**
   * One page of a list that stands in process, already filtered and in order.
   *
   * @param idOf what tells one row from all others
   */
  public <T> Connection<T> of(
      List<T> list, Function<T, String> idOf, PageRequest page, String boundTo) {
    int from = page.after() == null ? 0 : placeAfter(list, idOf, page.after(), boundTo);
    int to = Math.min(list.size(), from + page.first());
    List<Edge<T>> edges =
        list.subList(from, to).stream()
            .map(row -> new Edge<>(cursors.seal(List.of(idOf.apply(row)), boundTo), row))
            .toList();
    return new Connection<>(edges, info(edges, to < list.size(), page.after() != null), list::size);
  }

  private <T> int placeAfter(List<T> list, Function<T, String> idOf, String after, String boundTo) {
    Object last = cursors.open(after, boundTo).getFirst();
    for (int i = 0; i < list.size(); i++) {
      if (idOf.apply(list.get(i)).equals(last)) return i + 1;
    }
    throw Problem.of(ProblemCode.INVALID_PAGE).at("after");
  }

  private <T> Connection<T> find(
      Class<T> type,
      Criteria filter,
      Sort order,
      @Nullable Collation collation,
      PageRequest page,
      String boundTo) {
    MongoPersistentEntity<?> entity =
        mongo.getConverter().getMappingContext().getRequiredPersistentEntity(type);
    Keyset keyset =
        new Keyset(mapper.getMappedSort(new Query().with(order).getSortObject(), entity));
    String binding = String.join("\n", type.getName(), keyset.toString(), boundTo);
    List<Document> terms = new ArrayList<>();
    terms.add(mapper.getMappedObject(filter.getCriteriaObject(), entity));
    if (page.after() != null) terms.addAll(keyset.after(cursors.open(page.after(), binding)));

    List<Document> rows = rows(type, new Document("$and", terms), keyset, collation, page.first());
    boolean more = rows.size() > page.first();
    List<Edge<T>> edges =
        rows.stream()
            .limit(page.first())
            .map(row -> new Edge<>(cursors.seal(keyset.valuesOf(row), binding), read(type, row)))
            .toList();
    return new Connection<>(
        edges, info(edges, more, page.after() != null), () -> mongo.count(new Query(filter), type));
  }

  private List<Document> rows(
      Class<?> type, Document filter, Keyset keyset, @Nullable Collation collation, int first) {
    List<Document> rows = new ArrayList<>();
    mongo.execute(
        type,
        collection -> {
          FindIterable<Document> found = collection.find(filter).sort(keyset.order());
          if (collation != null) found.collation(collation.toMongoCollation());
          return found.limit(first + 1).batchSize(first + 2).into(rows);
        });
    return rows;
  }

  private <T> T read(Class<T> type, Document row) {
    return mongo.getConverter().read(type, row);
  }

  private static PageInfo info(List<? extends Edge<?>> edges, boolean more, boolean earlier) {
    if (edges.isEmpty()) return new PageInfo(false, earlier, null, null);
    return new PageInfo(more, earlier, edges.getFirst().cursor(), edges.getLast().cursor());
  }
}

package vn.tungnha.platform;

import com.mongodb.client.FindIterable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
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
  private final Rows rows;
  private final Cursors cursors;
  private final QueryMapper mapper;

  /** Mapping an order costs as much as reading the page. There are as many as the code has. */
  private final Map<Order, Keyset> keysets = new ConcurrentHashMap<>();

  private record Order(Class<?> type, Sort by) {}

  Pages(MongoTemplate mongo, Rows rows, Cursors cursors) {
    this.mongo = mongo;
    this.rows = rows;
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
    return find(type, filter, Listing.by(order), page, boundTo);
  }

  /** The same with an ICU collation for the order, such as {@code vi}. */
  public <T> Connection<T> find(
      Class<T> type, Criteria filter, Sort order, String locale, PageRequest page, String boundTo) {
    return find(type, filter, Listing.by(order).in(locale), page, boundTo);
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
            .map(row -> new Edge<>(() -> cursors.seal(List.of(idOf.apply(row)), boundTo), row))
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

  /**
   * The same in an order that may be computed, of rows that may be left out one by one. What is
   * computed is sorted in memory, the first rows of it kept.
   */
  public <T> Connection<T> find(
      Class<T> type, Criteria filter, Listing listing, PageRequest page, String boundTo) {
    MongoPersistentEntity<?> entity =
        mongo.getConverter().getMappingContext().getRequiredPersistentEntity(type);
    Keyset keyset = keysets.computeIfAbsent(new Order(type, listing.order()), this::keyset);
    String binding = String.join("\n", type.getName(), keyset.text(), boundTo);
    Document wanted = mapper.getMappedObject(filter.getCriteriaObject(), entity);
    List<Document> beyond =
        page.after() == null ? List.of() : keyset.after(cursors.open(page.after(), binding));

    List<RawBsonDocument> found =
        listing.isPlain()
            ? found(type, together(wanted, beyond), keyset, listing, page.first())
            : worked(type, wanted, beyond, keyset, listing, page.first() + 1);
    boolean more = found.size() > page.first();
    List<Edge<T>> edges = new ArrayList<>(page.first());
    for (RawBsonDocument row : more ? found.subList(0, page.first()) : found)
      edges.add(
          new Edge<>(() -> cursors.seal(valuesOf(row, keyset), binding), rows.read(type, row)));
    return new Connection<>(
        edges, info(edges, more, page.after() != null), () -> count(type, wanted, listing));
  }

  private Keyset keyset(Order order) {
    MongoPersistentEntity<?> entity =
        mongo.getConverter().getMappingContext().getRequiredPersistentEntity(order.type());
    Document sorted = new Query().with(order.by()).getSortObject();
    return new Keyset(mapper.getMappedSort(sorted, entity));
  }

  private List<@Nullable Object> valuesOf(RawBsonDocument row, Keyset keyset) {
    return keyset.valuesOf(rows.document(row));
  }

  private List<RawBsonDocument> found(
      Class<?> type, Document filter, Keyset keyset, Listing listing, int first) {
    List<RawBsonDocument> found = new ArrayList<>(first + 1);
    mongo.execute(
        type,
        collection -> {
          FindIterable<RawBsonDocument> find = collection.find(filter, RawBsonDocument.class);
          find.sort(keyset.order()).collation(listing.collation());
          return find.limit(first + 1).batchSize(first + 2).into(found);
        });
    return found;
  }

  /** Reads on while rows were left out; without any it is one query. */
  private List<RawBsonDocument> worked(
      Class<?> type,
      Document wanted,
      List<Document> beyond,
      Keyset keyset,
      Listing listing,
      int count) {
    List<RawBsonDocument> shown = new ArrayList<>();
    List<Document> next = beyond;
    while (true) {
      List<RawBsonDocument> read =
          aggregated(type, stages(wanted, next, keyset, listing, count), listing);
      read.stream().filter(listing::shows).forEach(shown::add);
      if (shown.size() >= count) return shown.subList(0, count);
      if (read.size() < count) return shown;
      next = keyset.after(valuesOf(read.getLast(), keyset));
    }
  }

  private List<RawBsonDocument> aggregated(Class<?> type, List<Document> stages, Listing listing) {
    List<RawBsonDocument> found = new ArrayList<>();
    mongo.execute(
        type,
        collection ->
            collection
                .aggregate(stages, RawBsonDocument.class)
                .collation(listing.collation())
                .into(found));
    return found;
  }

  /** The terms of the page stand in the first match, unless they are on what is yet to compute. */
  private static List<Document> stages(
      Document wanted, List<Document> beyond, Keyset keyset, Listing listing, int count) {
    boolean computed = !listing.computing().isEmpty();
    List<Document> stages = new ArrayList<>();
    stages.add(match(computed ? wanted : together(wanted, beyond)));
    stages.addAll(listing.computing());
    if (computed && !beyond.isEmpty()) stages.add(match(new Document("$and", beyond)));
    stages.add(new Document("$sort", keyset.order()));
    stages.add(new Document("$limit", count));
    stages.addAll(listing.marking());
    return stages;
  }

  private static Document together(Document wanted, List<Document> beyond) {
    List<Document> terms = new ArrayList<>(List.of(wanted));
    terms.addAll(beyond);
    return new Document("$and", terms);
  }

  private static Document match(Document filter) {
    return new Document("$match", filter);
  }

  private long count(Class<?> type, Document wanted, Listing listing) {
    List<Document> stages = new ArrayList<>(List.of(new Document("$match", wanted)));
    stages.addAll(listing.marking());
    stages.add(match(new Document(Listing.LEFT_OUT, new Document("$ne", true))));
    stages.add(new Document("$count", "count"));
    Document counted = mongo.execute(type, collection -> collection.aggregate(stages).first());
    return counted == null ? 0 : counted.getInteger("count");
  }

  private static PageInfo info(List<? extends Edge<?>> edges, boolean more, boolean earlier) {
    if (edges.isEmpty()) return new PageInfo(false, earlier, null, null);
    return new PageInfo(more, earlier, edges.getFirst(), edges.getLast());
  }
}

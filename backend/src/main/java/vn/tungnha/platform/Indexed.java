package vn.tungnha.platform;

import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A collection that stands from the start, since a transaction may be the first to write to it, and
 * what its queries are answered from.
 */
public record Indexed(String collection, List<Index> indexes) {

  public static Indexed of(String collection, Index... indexes) {
    return new Indexed(collection, List.of(indexes));
  }

  /** Of the collection that the type names ({@link Document}). */
  public static Indexed of(Class<?> type, Index... indexes) {
    Document document = AnnotatedElementUtils.findMergedAnnotation(type, Document.class);
    if (document == null) throw new IllegalArgumentException(type + " has no collection");
    return of(document.collection(), indexes);
  }

  public static Index ascending(String... fields) {
    Index index = new Index();
    for (String field : fields) index.on(field, Direction.ASC);
    return index;
  }

  /** By the field, and of those the newest first. */
  public static Index newest(String field, String moment) {
    return ascending(field).on(moment, Direction.DESC).on("_id", Direction.DESC);
  }
}

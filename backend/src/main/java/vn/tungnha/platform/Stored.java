package vn.tungnha.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;

/**
 * Reads the documents of a type by hand, where a page of them is read often: the mapping, which
 * still writes them, takes ten times as long. As a bean it is used for every read of the type.
 */
@ReadingConverter
public interface Stored<T> extends Converter<Document, T> {

  @Override
  T convert(Document stored);

  static @Nullable LocalDate day(Document from, String field) {
    String day = from.getString(field);
    return day == null ? null : LocalDate.parse(day);
  }

  static Instant instant(Document from, String field) {
    return from.getDate(field).toInstant();
  }

  static List<String> texts(Document from, String field) {
    return from.getList(field, String.class, List.of());
  }

  static <P> @Nullable P part(Document from, String field, Function<Document, P> read) {
    Document part = from.get(field, Document.class);
    return part == null ? null : read.apply(part);
  }

  static <P> List<P> parts(Document from, String field, Function<Document, P> read) {
    List<Document> stored = from.getList(field, Document.class, List.of());
    List<P> parts = new ArrayList<>(stored.size());
    for (Document part : stored) parts.add(read.apply(part));
    return parts;
  }
}

package vn.tungnha.platform;

import org.jspecify.annotations.Nullable;

/** Where a figure was read, as it is sent. {@code sample} is not part of the contract. */
public record SourceInput(
    String title,
    @Nullable String publisher,
    @Nullable String publishedOn,
    @Nullable String quote,
    @Nullable Boolean sample) {

  public static SourceInput of(Source source) {
    return new SourceInput(
        source.title(), source.publisher(), source.publishedOn(), source.quote(), source.sample());
  }

  /** The source with clean texts; refuses unclean and over-long ones below {@code source}. */
  public Source checked() {
    return new Source(
        Texts.line(title, 200, "source", "title"),
        Texts.optionalLine(publisher, 200, "source", "publisher"),
        Texts.optionalLine(publishedOn, 60, "source", "publishedOn"),
        Texts.optionalLine(quote, 200, "source", "quote"),
        Boolean.TRUE.equals(sample));
  }
}

package vn.tungnha.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.Source;

/**
 * A guidance point: culture house, market, one-stop desk, …
 *
 * @param areaPath from the country down to its area; the scope predicate reads it
 */
@Document("venues")
public record Venue(
    @Id String id,
    VenueKind kind,
    String name,
    String areaId,
    List<String> areaPath,
    @Nullable String address,
    @Nullable Source source) {}

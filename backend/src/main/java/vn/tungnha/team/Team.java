package vn.tungnha.team;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.platform.Source;

/**
 * A team on an area. {@code leader} and {@code memberCount} are the card a list shows, kept in the
 * transaction of every change of a membership.
 *
 * @param areaPath from the country down to the team's area; the scope predicate reads it
 */
@Document("teams")
public record Team(
    @Id String id,
    String kindCode,
    String name,
    String nameKey,
    String areaId,
    List<String> areaPath,
    @Nullable Decision decision,
    List<Channel> channels,
    @Nullable LocalDate foundedOn,
    @Nullable LocalDate disbandedOn,
    @Nullable MemberCard leader,
    int memberCount,
    @Nullable Source source,
    @Version int version) {}

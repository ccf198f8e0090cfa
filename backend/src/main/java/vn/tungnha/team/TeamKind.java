package vn.tungnha.team;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.area.AreaLevel;
import vn.tungnha.platform.Text;

/**
 * A kind of team; data, not code.
 *
 * @param level where such a team works; it may also be founded on a smaller area, not on a wider
 * @param title what a team of this kind is called before its area's name
 */
@Document("team_kinds")
public record TeamKind(@Id String code, Text name, AreaLevel level, String title) {}

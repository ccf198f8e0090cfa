package vn.tungnha.team;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.tungnha.area.AreaLevel;
import vn.tungnha.platform.Text;

/** A kind of team; data, not code. */
@Document("team_kinds")
public record TeamKind(@Id String code, Text name, AreaLevel level) {}

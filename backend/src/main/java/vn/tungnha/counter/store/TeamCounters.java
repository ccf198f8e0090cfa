package vn.tungnha.counter.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a team is credited with of what happened in one area of a campaign itself, not below it.
 *
 * @param id {@code <campaign>|<team>|<area>}
 */
@Document("team_counters")
public record TeamCounters(
    @Id String id,
    String campaignId,
    String teamId,
    List<String> areaPath,
    Map<String, BigDecimal> counts) {}

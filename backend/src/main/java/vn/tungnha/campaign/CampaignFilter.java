package vn.tungnha.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.tungnha.platform.Texts;
import vn.tungnha.platform.field.FieldFilter;

/**
 * Which campaigns are asked for; the contract's input, all of it together.
 *
 * @param areaId in this area or below it
 * @param on running on this day: begun, and not ended or without a last day
 * @param fields on custom values; needs the type; {@link Campaigns} adds it
 * @param search each word begins a word of the name, without diacritics
 */
public record CampaignFilter(
    @Nullable String areaId,
    @Nullable String type,
    @Nullable List<CampaignStatus> status,
    @Nullable LocalDate on,
    @Nullable String search,
    @Nullable FieldFilter fields) {
  static final CampaignFilter NONE = new CampaignFilter(null, null, null, null, null, null);

  private static final int MAX_SEARCH = 100;

  List<Criteria> criteria() {
    List<Criteria> criteria = new ArrayList<>();
    if (areaId != null) criteria.add(Criteria.where("areaPath").is(areaId));
    if (type != null) criteria.add(Criteria.where("typeCode").is(type));
    if (status != null) criteria.add(Criteria.where("status").in(status));
    if (on != null) {
      criteria.add(Criteria.where("startsOn").lte(on));
      criteria.add(
          new Criteria()
              .orOperator(Criteria.where("endsOn").is(null), Criteria.where("endsOn").gte(on)));
    }
    // letters and digits only, so the prefix needs no quoting and bounds the index
    words().forEach(word -> criteria.add(Criteria.where("nameWords").regex("^" + word)));
    return criteria;
  }

  private List<String> words() {
    String text = Texts.optionalLine(search, MAX_SEARCH, "filter", "search");
    return text == null ? List.of() : CampaignName.wordsOf(text);
  }
}

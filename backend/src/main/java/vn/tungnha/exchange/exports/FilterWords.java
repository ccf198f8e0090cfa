package vn.tungnha.exchange.exports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tungnha.access.Actor;
import vn.tungnha.exchange.Wording;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.field.FieldDefinition;
import vn.tungnha.platform.field.FieldFilter;
import vn.tungnha.platform.field.FieldOrder;

/** A filter in words, part by part; what is not given says nothing. Refuses names of nothing. */
final class FilterWords {
  private final ListParts lists;
  private final Actor actor;
  private final Wording wording;
  private final List<String> parts = new ArrayList<>();

  FilterWords(ListParts lists, Actor actor, Wording wording) {
    this.lists = lists;
    this.actor = actor;
    this.wording = wording;
  }

  FilterWords add(String key, @Nullable Object value) {
    if (value != null) parts.add(wording.say("filter." + key, value));
    return this;
  }

  FilterWords flag(String key, @Nullable Boolean set) {
    return add(key, Boolean.TRUE.equals(set) ? "" : null);
  }

  FilterWords day(String key, @Nullable LocalDate day) {
    return add(key, day == null ? null : wording.day(day));
  }

  FilterWords codes(String key, @Nullable Collection<? extends Enum<?>> codes) {
    if (codes == null) return this;
    return add(key, codes.stream().map(wording::word).collect(Collectors.joining(", ")));
  }

  FilterWords area(@Nullable String areaId) {
    if (areaId == null) return this;
    return add(
        "area", lists.areas().label(lists.areas().require(areaId, "areaId"), wording.locale()));
  }

  FilterWords team(@Nullable String teamId) {
    if (teamId == null) return this;
    return add(
        "team",
        lists
            .teams()
            .find(actor, teamId)
            .orElseThrow(() -> Problem.notFound().at("teamId"))
            .name());
  }

  FilterWords campaign(@Nullable String campaignId) {
    return campaignId == null ? this : add("campaign", lists.campaign(actor, campaignId).name());
  }

  /** Of fields that these records may have; the list has found both sound. */
  FilterWords fields(
      List<FieldDefinition> known, @Nullable FieldFilter filter, @Nullable FieldOrder order) {
    FieldWords words = new FieldWords(actor, wording, lists.names(), known);
    if (filter != null) parts.add(words.of(filter));
    if (order != null) parts.add(words.of(order));
    return this;
  }

  List<String> parts() {
    return List.copyOf(parts);
  }
}

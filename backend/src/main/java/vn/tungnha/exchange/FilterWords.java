package vn.tungnha.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.area.Areas;

/** A filter in words, part by part; what is not given says nothing. */
final class FilterWords {
  private final Wording wording;
  private final List<String> parts = new ArrayList<>();

  FilterWords(Wording wording) {
    this.wording = wording;
  }

  FilterWords add(String key, @Nullable Object value) {
    if (value != null) parts.add(wording.say("filter." + key, value));
    return this;
  }

  /** Refuses an area that does not exist. */
  FilterWords area(Areas areas, @Nullable String areaId) {
    if (areaId == null) return this;
    return add("area", areas.label(areas.require(areaId, "areaId"), wording.locale()));
  }

  List<String> parts() {
    return List.copyOf(parts);
  }
}

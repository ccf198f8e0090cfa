package vn.tungnha.area;

import java.util.List;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexed;
import vn.tungnha.platform.Indexes;

/** Areas are read whole; the one index keeps a code from being taken twice in a layout. */
@Component
class AreaIndexes implements Indexes {
  @Override
  public List<Indexed> all() {
    return List.of(
        Indexed.of(
            Area.class,
            Indexed.ascending("layout", "level", "code")
                .unique()
                .partial(PartialIndexFilter.of(Criteria.where("layout").exists(true)))
                .named("layout_level_code")));
  }
}

package vn.tungnha.report;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Indexed;
import vn.tungnha.platform.Indexes;

@Component
class ReportNoteIndexes implements Indexes {
  @Override
  public List<Indexed> all() {
    return List.of(Indexed.of(ReportNote.class, Indexed.ascending("areaPath", "kind", "_id")));
  }
}

package vn.tungnha.platform;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class PlatformIndexes implements Indexes {

  @Override
  public List<Indexed> all() {
    return List.of(Indexed.of(Revisions.COLLECTION), Indexed.of(CursorSecret.COLLECTION));
  }
}

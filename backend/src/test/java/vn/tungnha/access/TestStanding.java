package vn.tungnha.access;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tungnha.area.Area;
import vn.tungnha.platform.Ids;

/** Who listens, as a test wants them. */
public final class TestStanding {
  private TestStanding() {}

  public static Standing of(Supplier<@Nullable Actor> again) {
    return new Standing(again);
  }

  /** One of many members of an area, without an account. */
  public static Actor person(int number, Area area) {
    return new Actor(
        Ids.named("acc", "listener " + number),
        "nguoinghe." + number,
        false,
        List.of(new Grant(Role.MEMBER, area.id())));
  }
}

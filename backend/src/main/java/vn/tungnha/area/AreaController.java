package vn.tungnha.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.area.AreaTree.AreaQuery;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Pages;

/** Areas stand in process, so what hangs on one is resolved one by one without a query. */
@Controller
class AreaController {
  private final Areas areas;
  private final Pages pages;

  AreaController(Areas areas, Pages pages) {
    this.areas = areas;
    this.pages = pages;
  }

  @QueryMapping
  @Nullable Area area(@Argument String id) {
    return areas.find(id).orElse(null);
  }

  @QueryMapping
  Connection<Area> areas(
      @Argument @Nullable String search,
      @Argument @Nullable AreaLevel level,
      @Argument @Nullable String under,
      @Argument @Nullable LocalDate asOf,
      @Argument int first,
      @Argument @Nullable String after) {
    AreaQuery query = new AreaQuery(search, level, under, asOf);
    return pages.of(areas.search(query), Area::id, new PageRequest(first, after), "areas" + query);
  }

  @SchemaMapping
  String label(Area area, Locale locale) {
    return areas.label(area, locale);
  }

  @SchemaMapping
  @Nullable Area parent(Area area) {
    return area.parentId() == null ? null : areas.require(area.parentId());
  }

  @SchemaMapping
  List<Area> ancestors(Area area) {
    return areas.ancestors(area);
  }

  @SchemaMapping
  Connection<Area> children(
      Area area,
      @Argument @Nullable LocalDate asOf,
      @Argument int first,
      @Argument @Nullable String after) {
    return pages.of(
        areas.children(area, asOf),
        Area::id,
        new PageRequest(first, after),
        "children" + area.id() + asOf);
  }

  @SchemaMapping
  boolean hasChildren(Area area) {
    return areas.hasChildren(area);
  }
}

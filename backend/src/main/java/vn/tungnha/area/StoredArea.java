package vn.tungnha.area;

import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Stored;

@Component
final class StoredArea implements Stored<Area> {

  @Override
  public Area convert(Document stored) {
    return new Area(
        stored.getString("_id"),
        AreaLevel.valueOf(stored.getString("level")),
        stored.getString("layout"),
        stored.getString("kind"),
        stored.getString("name"),
        stored.getString("nameKey"),
        stored.getString("code"),
        stored.getString("parentId"),
        Stored.texts(stored, "ancestorIds"),
        Stored.day(stored, "validFrom"),
        Stored.day(stored, "validTo"),
        stored.getDouble("latitude"),
        stored.getDouble("longitude"),
        stored.getDouble("areaKm2"),
        stored.getBoolean("sample"));
  }
}

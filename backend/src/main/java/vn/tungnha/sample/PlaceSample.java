package vn.tungnha.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.tungnha.access.Actor;
import vn.tungnha.access.AreaEditor;
import vn.tungnha.access.AreaEditor.NewArea;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Source;
import vn.tungnha.session.AddVenueInput;
import vn.tungnha.session.VenueKind;
import vn.tungnha.session.Venues;

/**
 * Villages and venues: those the reports name, and for Đại Thạnh, of whose five villages the report
 * names none, invented ones.
 */
@Component
class PlaceSample {
  static final int VILLAGES = 5;

  /** Villages named in the reports: key, commune's key, kind, name. */
  private static final List<List<String>> NAMED =
      List.of(
          List.of("tri-chinh", "phat-diem", "Phố", "Trì Chính"),
          List.of("khau-dang", "boc-bo", "Thôn", "Khâu Đấng"),
          List.of("song-cau-to-6", "song-cau", "Tổ dân phố", "6"));

  /**
   * Venues named in the reports, by their words there; a home or "the market" of a whole district
   * is none.
   */
  private static final Map<String, NamedVenue> VENUES =
      Map.of(
          "chợ Bộc Bố", new NamedVenue(VenueKind.MARKET, "boc-bo"),
          "Trung tâm Phục vụ hành chính công tỉnh Bắc Kạn",
              new NamedVenue(VenueKind.ONE_STOP, "bac-kan"),
          "Bộ phận Một cửa của thành phố", new NamedVenue(VenueKind.ONE_STOP, "tp-bac-kan"),
          "Nhà văn hóa (tổ 6)", new NamedVenue(VenueKind.CULTURE_HOUSE, "song-cau-to-6"),
          "đường Thanh Niên", new NamedVenue(VenueKind.STREET, "song-cau"),
          "đường Đội Kỳ", new NamedVenue(VenueKind.STREET, "song-cau"),
          "khu phố đi bộ", new NamedVenue(VenueKind.STREET, "song-cau"));

  private record NamedVenue(VenueKind kind, String place) {}

  private final AreaEditor areas;
  private final Venues venues;

  PlaceSample(AreaEditor areas, Venues venues) {
    this.areas = areas;
    this.venues = venues;
  }

  void load(Actor actor) {
    for (List<String> village : NAMED) {
      NewArea area = new NewArea(Reports.areaId(village.get(0)), village.get(2), village.get(3));
      areas.add(actor, Reports.areaId(village.get(1)), List.of(area), false);
    }
    List<NewArea> invented =
        IntStream.rangeClosed(1, VILLAGES)
            .mapToObj(n -> new NewArea(village(n), "Thôn", Integer.toString(n)))
            .toList();
    areas.add(actor, Reports.areaId("dai-thanh"), invented, true);
    areas.add(
        actor, village(1), List.of(new NewArea(solidarityGroup(), "Tổ đoàn kết", "số 1")), true);
    for (int n = 1; n <= VILLAGES; n++) {
      AddVenueInput house =
          new AddVenueInput(
              cultureHouse(n), VenueKind.CULTURE_HOUSE, "Nhà văn hóa Thôn " + n, village(n), null);
      venues.add(actor, house, Source.invented());
    }
    new Reports().all().forEach(report -> loadVenues(actor, report));
  }

  private void loadVenues(Actor actor, Report report) {
    for (var fact : report.section("venues")) {
      String words = Report.text(fact, "text");
      NamedVenue named = VENUES.get(words);
      if (named == null) continue;
      String id = Ids.named("ven", "sample/" + words);
      AddVenueInput venue =
          new AddVenueInput(id, named.kind(), words, Reports.areaId(named.place()), null);
      venues.add(actor, venue, report.source(fact));
    }
  }

  static String village(int n) {
    return Reports.areaId("dai-thanh-thon-" + n);
  }

  static String solidarityGroup() {
    return Reports.areaId("dai-thanh-to-doan-ket-1");
  }

  static String cultureHouse(int n) {
    return Ids.named("ven", "sample/dai-thanh-nha-van-hoa-" + n);
  }
}

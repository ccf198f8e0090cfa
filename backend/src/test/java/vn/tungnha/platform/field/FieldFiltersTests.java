package vn.tungnha.platform.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tungnha.platform.field.FieldFilter.all;
import static vn.tungnha.platform.field.FieldFilter.any;
import static vn.tungnha.platform.field.TestFields.choice;
import static vn.tungnha.platform.field.TestFields.choices;
import static vn.tungnha.platform.field.TestFields.field;
import static vn.tungnha.platform.field.TestFields.personal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.platform.Connection;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.platform.Pages;
import vn.tungnha.platform.Problem;

@ApplicationTest
class FieldFiltersTests {
  @Document("field_records")
  record Thing(@Id String id, List<FieldValue> values) {}

  private static final List<FieldDefinition> FIELDS =
      List.of(
          field("office", FieldKind.TEXT),
          field("story", FieldKind.LONG_TEXT),
          field("stalls", FieldKind.INTEGER),
          field("price", FieldKind.DECIMAL),
          field("wifi", FieldKind.BOOLEAN),
          field("openedOn", FieldKind.DATE),
          field("seenAt", FieldKind.DATE_TIME),
          choice("mode", "Z_FIRST", "A_SECOND"),
          choices("needs", "PHONE", "TIME", "MONEY"),
          field("spot", FieldKind.LOCATION),
          personal(field("hotline", FieldKind.PHONE)));

  @Autowired MongoTemplate mongo;
  @Autowired Pages pages;

  @BeforeEach
  void threeThings() {
    mongo.dropCollection(Thing.class);
    mongo.insert(
        thing(
            "a",
            FieldValueInput.text("office", "UBND xã Đại Lộc"),
            FieldValueInput.text("story", "Bà con ra\nnhà văn hoá"),
            FieldValueInput.integer("stalls", 9),
            FieldValueInput.decimal("price", new BigDecimal("9.5")),
            FieldValueInput.bool("wifi", true),
            FieldValueInput.date("openedOn", LocalDate.parse("2026-11-21")),
            FieldValueInput.dateTime("seenAt", Instant.parse("2026-11-21T10:00:00Z")),
            FieldValueInput.choice("mode", "A_SECOND"),
            FieldValueInput.choices("needs", List.of("PHONE", "TIME")),
            FieldValueInput.location("spot", new GeoPoint(15.9, 108.1))));
    mongo.insert(
        thing(
            "b",
            FieldValueInput.text("office", "Đoàn thanh niên"),
            FieldValueInput.integer("stalls", 10),
            FieldValueInput.decimal("price", new BigDecimal("10")),
            FieldValueInput.bool("wifi", false),
            FieldValueInput.date("openedOn", LocalDate.parse("2026-11-22")),
            FieldValueInput.dateTime("seenAt", Instant.parse("2026-11-22T10:00:00Z")),
            FieldValueInput.choice("mode", "Z_FIRST"),
            FieldValueInput.choices("needs", List.of("TIME"))));
    mongo.insert(thing("c"));
  }

  private static Thing thing(String id, FieldValueInput... values) {
    return new Thing(id, FieldValues.check(FIELDS, List.of(values)));
  }

  @Test
  void findsEqualValuesOfEveryKindThatHasThem() {
    assertThat(eq(FieldValueInput.text("office", " Đoàn  thanh niên"))).containsExactly("b");
    assertThat(eq(FieldValueInput.integer("stalls", 9))).containsExactly("a");
    assertThat(eq(FieldValueInput.decimal("price", new BigDecimal("10.00")))).containsExactly("b");
    assertThat(eq(FieldValueInput.bool("wifi", false))).containsExactly("b");
    assertThat(eq(FieldValueInput.date("openedOn", LocalDate.parse("2026-11-21"))))
        .containsExactly("a");
    assertThat(eq(FieldValueInput.dateTime("seenAt", Instant.parse("2026-11-22T10:00:00Z"))))
        .containsExactly("b");
    assertThat(eq(FieldValueInput.choice("mode", "Z_FIRST"))).containsExactly("b");
    assertThat(eq(FieldValueInput.choice("needs", "TIME"))).containsExactly("a", "b");
    assertThat(eq(FieldValueInput.choices("needs", List.of("TIME", "PHONE")))).containsExactly("a");
  }

  private List<String> eq(FieldValueInput value) {
    return found(FieldTest.eq(value));
  }

  @Test
  void findsOneOfSeveralAndRanges() {
    assertThat(
            found(
                FieldTest.in(
                    "needs",
                    List.of(
                        FieldValueInput.choice("needs", "PHONE").value(),
                        FieldValueInput.choices("needs", List.of("MONEY")).value()))))
        .containsExactly("a");
    assertThat(found(FieldTest.gte(FieldValueInput.decimal("price", new BigDecimal("9.5")))))
        .containsExactly("a", "b");
    assertThat(found(FieldTest.lt(FieldValueInput.integer("stalls", 10)))).containsExactly("a");
    assertThat(
            found(FieldTest.gte(FieldValueInput.date("openedOn", LocalDate.parse("2026-11-22")))))
        .containsExactly("b");
  }

  @Test
  void findsTextsWithoutDiacriticsAndTakesNothingForAPattern() {
    assertThat(found(FieldTest.contains("office", "DAI LOC"))).containsExactly("a");
    assertThat(found(FieldTest.contains("story", "ra nha"))).containsExactly("a");
    assertThat(found(FieldTest.contains("office", ".*"))).isEmpty();
    assertThat(found(FieldTest.contains("office", "\\E.*"))).isEmpty();
  }

  @Test
  void findsWhatHasAValueAndWhatHasNone() {
    assertThat(found(FieldTest.isSet("spot", true))).containsExactly("a");
    assertThat(found(FieldTest.isSet("spot", false))).containsExactly("b", "c");
    assertThat(FieldFilters.passesWithoutValues(of(FieldTest.isSet("spot", false)))).isTrue();
    assertThat(
            FieldFilters.passesWithoutValues(
                all(of(FieldTest.isSet("spot", false)), of(FieldTest.isSet("wifi", true)))))
        .isFalse();
  }

  @Test
  void joinsTestsDownToDepthFour() {
    FieldFilter small = of(FieldTest.lt(FieldValueInput.integer("stalls", 10)));
    FieldFilter offline = of(FieldTest.eq(FieldValueInput.bool("wifi", false)));

    assertThat(found(any(small, offline))).containsExactly("a", "b");
    assertThat(found(all(small, offline))).isEmpty();
    assertThat(found(all(any(all(offline))))).containsExactly("b");
  }

  private static FieldFilter of(FieldTest test) {
    return FieldFilter.of(test);
  }

  private List<String> found(FieldTest test) {
    return found(of(test));
  }

  private List<String> found(FieldFilter filter) {
    return mongo.find(new Query(FieldFilters.criteria(FIELDS, filter)), Thing.class).stream()
        .map(Thing::id)
        .toList();
  }

  @Test
  void refusesFiltersThatAreTooDeepOrTooLongOrNone() {
    FieldFilter one = of(FieldTest.isSet("wifi", true));
    assertThat(told(all(all(all(all(one))))))
        .isEqualTo("INVALID_VALUE field.filter.tooDeep fields.and.0.and.0.and.0.and.0");
    assertThat(told(new FieldFilter(Collections.nCopies(31, one), null, null)))
        .isEqualTo("INVALID_VALUE field.filter.tooMany fields.and.30.field");
    assertThat(told(all())).isEqualTo("INVALID_VALUE field.filter.empty fields.and");
    assertThat(told(new FieldFilter(null, null, null)))
        .isEqualTo("INVALID_VALUE field.filter.one fields");
    assertThat(told(of(new FieldTest("wifi", null, null, null, null, null, null))))
        .isEqualTo("INVALID_VALUE field.filter.oneTest fields.field");
  }

  @Test
  void refusesTestsThatDoNotFitTheField() {
    assertThat(told(of(FieldTest.isSet("$where", true))))
        .isEqualTo("UNKNOWN_FIELD problem.UNKNOWN_FIELD fields.field.key");
    assertThat(told(of(FieldTest.isSet("hotline", true))))
        .isEqualTo("INVALID_VALUE field.personal fields.field.key");
    assertThat(told(of(FieldTest.eq(FieldValueInput.text("stalls", "9")))))
        .isEqualTo("INVALID_VALUE field.kind.INTEGER fields.field.eq");
    assertThat(told(of(FieldTest.eq(FieldValueInput.choice("mode", "OTHER")))))
        .isEqualTo("INVALID_VALUE field.noOption fields.field.eq");
    assertThat(told(of(FieldTest.eq(FieldValueInput.text("story", "x")))))
        .isEqualTo("INVALID_VALUE field.filter.test fields.field.eq");
    assertThat(told(of(FieldTest.gte(FieldValueInput.text("office", "x")))))
        .isEqualTo("INVALID_VALUE field.filter.test fields.field.gte");
    assertThat(told(of(FieldTest.contains("stalls", "9"))))
        .isEqualTo("INVALID_VALUE field.filter.test fields.field.contains");
    assertThat(told(of(FieldTest.in("stalls", List.of()))))
        .isEqualTo("INVALID_VALUE field.filter.in fields.field.in");
  }

  private static String told(FieldFilter filter) {
    return told(() -> FieldFilters.criteria(FIELDS, filter, "fields"));
  }

  private static String told(Runnable asking) {
    Problem problem = catchThrowableOfType(Problem.class, asking::run);
    return problem.code() + " " + problem.messageKey() + " " + String.join(".", problem.path());
  }

  @Test
  void runsByAFieldAndPagesThroughIt() {
    assertThat(ordered("stalls", SortDirection.ASC)).containsExactly("c", "a", "b");
    assertThat(ordered("stalls", SortDirection.DESC)).containsExactly("b", "a", "c");
    assertThat(ordered("mode", SortDirection.ASC)).containsExactly("c", "b", "a");
    assertThat(ordered("office", SortDirection.ASC)).containsExactly("c", "b", "a");
    assertThat(ordered("price", SortDirection.DESC)).containsExactly("b", "a", "c");
    assertThat(ordered("seenAt", SortDirection.DESC)).containsExactly("b", "a", "c");
    for (String key : List.of("story", "needs", "spot", "hotline", "x"))
      assertThat(
              told(
                  () ->
                      FieldOrders.listing(
                          FIELDS, new FieldOrder(key, SortDirection.ASC), "orderByField")))
          .endsWith("orderByField.key");
  }

  /** One row a page. */
  private List<String> ordered(String key, SortDirection direction) {
    return Stream.iterate(
            page(key, direction, null),
            page -> page != null,
            page ->
                page.pageInfo().hasNextPage()
                    ? page(key, direction, page.pageInfo().endCursor())
                    : null)
        .flatMap(page -> page.nodes().stream())
        .map(Thing::id)
        .toList();
  }

  private Connection<Thing> page(String key, SortDirection direction, String after) {
    return pages.find(
        Thing.class,
        new Criteria(),
        FieldOrders.listing(FIELDS, new FieldOrder(key, direction)),
        new PageRequest(1, after),
        key);
  }
}

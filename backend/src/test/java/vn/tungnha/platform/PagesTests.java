package vn.tungnha.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.tungnha.ApplicationTest;

@ApplicationTest
class PagesTests {
  private static final Criteria ALL = new Criteria();
  private static final Sort BY_NAME = Sort.by("name", "id");
  private static final Sort NEWEST = Sort.by(Sort.Order.desc("day"), Sort.Order.desc("id"));

  @Autowired Pages pages;
  @Autowired MongoTemplate mongo;

  @Document("page_rows")
  record Row(
      @Id String id,
      String name,
      String areaId,
      @Nullable LocalDate day,
      @Nullable BigDecimal amount) {}

  @BeforeEach
  void rows() {
    mongo.dropCollection("page_rows");
    mongo.insertAll(
        List.of(
            new Row("1", "Đại Lộc", "x", LocalDate.parse("2026-11-20"), new BigDecimal("1.50")),
            new Row("2", "Ái Nghĩa", "x", null, null),
            new Row("3", "Đại Lộc", "y", LocalDate.parse("2026-11-20"), null),
            new Row("4", "Dương Nội", "x", LocalDate.parse("2026-11-22"), null),
            new Row("5", "Bến Tre", "y", null, null)));
  }

  @Test
  void walksAllRowsOnceWithTiesBrokenById() {
    assertThat(walk(ALL, BY_NAME, null, 2)).containsExactly("5", "4", "2", "1", "3");
  }

  @Test
  void sortsAsVietnamesePeopleDo() {
    assertThat(walk(ALL, BY_NAME, "vi", 2)).containsExactly("2", "5", "4", "1", "3");
    assertThat(walk(ALL, BY_NAME, "vi", 1)).containsExactly("2", "5", "4", "1", "3");
  }

  @Test
  void keepsRowsWithoutAValueInBothDirections() {
    Sort oldest = Sort.by("day", "id");
    for (int first = 1; first <= 3; first++) {
      assertThat(walk(ALL, NEWEST, null, first)).containsExactly("4", "3", "1", "5", "2");
      assertThat(walk(ALL, oldest, null, first)).containsExactly("2", "5", "1", "3", "4");
    }
  }

  @Test
  void neverWidensAScopeMadeOfAlternatives() {
    Criteria scope =
        new Criteria().orOperator(Criteria.where("areaId").is("x"), Criteria.where("name").is("-"));
    assertThat(walk(scope, BY_NAME, null, 1)).containsExactly("4", "2", "1");
  }

  @Test
  void tellsWhereThePageStands() {
    Connection<Row> first = pages.find(Row.class, ALL, BY_NAME, new PageRequest(3, null), "all");
    assertThat(first.pageInfo().hasNextPage()).isTrue();
    assertThat(first.pageInfo().hasPreviousPage()).isFalse();
    assertThat(first.pageInfo().startCursor()).isEqualTo(first.edges().getFirst().cursor());
    assertThat(first.pageInfo().endCursor()).isEqualTo(first.edges().get(2).cursor());
    assertThat(first.totalCount()).isEqualTo(5);
    Connection<Row> rest =
        pages.find(
            Row.class, ALL, BY_NAME, new PageRequest(3, first.pageInfo().endCursor()), "all");
    assertThat(rest.nodes()).extracting(Row::id).containsExactly("1", "3");
    assertThat(rest.pageInfo().hasNextPage()).isFalse();
    assertThat(rest.pageInfo().hasPreviousPage()).isTrue();
    Connection<Row> none =
        pages.find(
            Row.class, Criteria.where("areaId").is("z"), BY_NAME, new PageRequest(3, null), "none");
    assertThat(none.pageInfo()).isEqualTo(new Connection.PageInfo(false, false, null, null));
    assertThat(none.totalCount()).isZero();
  }

  @Test
  void readsBackWhatItKeeps() {
    Connection<Row> page = pages.find(Row.class, ALL, Sort.by("id"), new PageRequest(1, null), "");
    assertThat(page.nodes())
        .containsExactly(
            new Row("1", "Đại Lộc", "x", LocalDate.parse("2026-11-20"), new BigDecimal("1.50")));
  }

  @Test
  void refusesAForeignCursor() {
    String cursor = endCursor("filter a");
    String tampered = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);
    assertRefused(cursor, "filter b", BY_NAME);
    assertRefused(cursor, "filter a", NEWEST);
    assertRefused(tampered, "filter a", BY_NAME);
    assertRefused("", "filter a", BY_NAME);
    assertRefused("%%%", "filter a", BY_NAME);
    assertRefused("x".repeat(10_000), "filter a", BY_NAME);
    assertThat(next(cursor, "filter a", BY_NAME).nodes()).hasSize(3);
  }

  @Test
  void refusesAPageOutOfBounds() {
    for (int first : new int[] {-1, 0, 101}) {
      assertThatThrownBy(() -> new PageRequest(first, null))
          .isInstanceOfSatisfying(
              Problem.class, it -> assertThat(it.path()).containsExactly("first"));
    }
  }

  private void assertRefused(String cursor, String boundTo, Sort order) {
    assertThatThrownBy(() -> next(cursor, boundTo, order))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_PAGE);
              assertThat(problem.path()).containsExactly("after");
            });
  }

  private String endCursor(String boundTo) {
    return pages
        .find(Row.class, ALL, BY_NAME, new PageRequest(2, null), boundTo)
        .pageInfo()
        .endCursor();
  }

  private Connection<Row> next(String after, String boundTo, Sort order) {
    return pages.find(Row.class, ALL, order, new PageRequest(10, after), boundTo);
  }

  private List<String> walk(Criteria filter, Sort order, @Nullable String locale, int first) {
    List<String> ids = new ArrayList<>();
    String after = null;
    do {
      PageRequest request = new PageRequest(first, after);
      Connection<Row> page =
          locale == null
              ? pages.find(Row.class, filter, order, request, "walk")
              : pages.find(Row.class, filter, order, locale, request, "walk");
      page.nodes().stream().map(Row::id).forEach(ids::add);
      after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
    } while (after != null);
    assertThat(ids).doesNotHaveDuplicates();
    return Stream.of(ids).findFirst().orElseThrow();
  }
}

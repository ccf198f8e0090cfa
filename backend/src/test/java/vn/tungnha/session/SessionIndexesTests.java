package vn.tungnha.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.access.TestActors;
import vn.tungnha.area.TestAreas;

class SessionIndexesTests extends SessionTest {
  private static final LocalDate FROM = LocalDate.of(2026, 11, 1);

  @Test
  void readsEveryWindowByAnIndex() {
    Criteria scope = TestActors.ORGANISER.scope();
    Window window = Window.from(FROM).to(FROM.plusDays(62));
    for (Window asked :
        List.of(
            window,
            window.area(TestAreas.TAY_LE.id()),
            window.campaigns(Set.of("cmp_x")),
            window.teams(Set.of("tea_x")))) {
      assertThat(plan(asked.series(scope), SessionSeries.class)).doesNotContain("COLLSCAN");
      assertThat(plan(asked.changed(scope), Session.class)).doesNotContain("COLLSCAN");
    }
    Window nights = Window.from(FROM).campaigns(Set.of("cmp_x"));
    assertThat(plan(nights.series(new Criteria()), SessionSeries.class)).contains("IXSCAN");
    assertThat(plan(nights.changed(new Criteria()), Session.class)).contains("IXSCAN");
  }

  @Test
  void looksForClashesByAnIndex() {
    LocalDate last = FROM.plusDays(14);
    Query planning = Bookings.planning(Set.of("tea_x", "ven_x"), FROM, last);
    Query changed = Bookings.changed(List.of(), Set.of("tea_x"), FROM, last);

    assertThat(plan(planning, SessionSeries.class)).contains("IXSCAN").doesNotContain("COLLSCAN");
    assertThat(plan(changed, Session.class)).contains("IXSCAN").doesNotContain("COLLSCAN");
  }

  private String plan(Criteria criteria, Class<?> type) {
    return plan(Query.query(criteria), type);
  }

  private String plan(Query query, Class<?> type) {
    return mongo
        .getCollection(mongo.getCollectionName(type))
        .find(mapped(query, type))
        .explain()
        .get("queryPlanner", Document.class)
        .get("winningPlan", Document.class)
        .toJson();
  }

  private Document mapped(Query query, Class<?> type) {
    return new QueryMapper(mongo.getConverter())
        .getMappedObject(
            query.getQueryObject(),
            mongo.getConverter().getMappingContext().getRequiredPersistentEntity(type));
  }
}

package vn.tungnha.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexInfo;
import vn.tungnha.ApplicationTest;
import vn.tungnha.platform.AllIndexes;

@ApplicationTest
class AtStartTests {
  private static final String INDEX = "areaPath_1";

  @Autowired AllIndexes indexes;
  @Autowired MongoTemplate mongo;

  @BeforeEach
  void bringOneAndTakeAnIndexAway() {
    start("one");
    mongo.indexOps("venues").dropIndex(INDEX);
  }

  @AfterEach
  void forgetReleases() {
    mongo.execute("releases", releases -> releases.deleteMany(new Document()));
    indexes.ensure();
  }

  private AtStart start(@Nullable String release) {
    AtStart start = new AtStart(indexes, new Release(mongo, release), true);
    start.start();
    return start;
  }

  private boolean indexStands() {
    return mongo.indexOps("venues").getIndexInfo().stream()
        .map(IndexInfo::getName)
        .anyMatch(INDEX::equals);
  }

  @Test
  void aReleaseThatHasBroughtItsIndexesServesAtOnceAndLooksThemOverThen() {
    AtStart again = start("one");
    assertThat(indexStands()).isFalse();

    again.lookOver();
    await().until(this::indexStands);
  }

  @Test
  void anotherReleaseBringsItsOwnFirst() {
    start("two");
    assertThat(indexStands()).isTrue();

    mongo.indexOps("venues").dropIndex(INDEX);
    start("one");
    assertThat(indexStands()).as("going back to the release before").isTrue();
  }

  @Test
  void whatIsNotPackedBringsThemEveryTime() {
    start(null);
    assertThat(indexStands()).isTrue();

    mongo.indexOps("venues").dropIndex(INDEX);
    start(null);
    assertThat(indexStands()).isTrue();
  }
}

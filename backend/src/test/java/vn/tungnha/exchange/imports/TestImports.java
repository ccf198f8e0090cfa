package vn.tungnha.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.access.TestBrowser.Answer;
import vn.tungnha.area.TestAreas;
import vn.tungnha.platform.PageRequest;
import vn.tungnha.team.FieldSets;
import vn.tungnha.team.Member;
import vn.tungnha.team.Membership;
import vn.tungnha.team.Team;
import vn.tungnha.team.TestFieldSets;

/** Imports of the organiser of Đại Thạnh, worked off where they stand. */
record TestImports(ApplicationContext context) {
  Imports imports() {
    return context.getBean(Imports.class);
  }

  /** No people, teams, imports and custom fields. */
  void nothing() {
    TestActors.ensure(context);
    MongoOperations mongo = context.getBean(MongoOperations.class);
    for (Class<?> type :
        List.of(Team.class, Member.class, Membership.class, Import.class, ImportRow.class))
      mongo.remove(new Query(), type);
    TestFieldSets.forget(mongo, context.getBean(FieldSets.class));
  }

  String upload(ImportKind kind, byte[] file) {
    Answer answer =
        TestBrowser.signedInAs(context, TestActors.ORGANISER)
            .upload(
                "/api/imports?fileName=x&kind=" + kind + "&areaId=" + TestAreas.DAI_THANH.id(),
                file);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.at("id");
  }

  String upload(ImportKind kind, String csv) {
    return upload(kind, csv.getBytes(StandardCharsets.UTF_8));
  }

  Import of(String id) {
    return imports().require(TestActors.ORGANISER, id);
  }

  Import finished(String id) {
    ImportWork work = context.getBean(ImportWork.class);
    while (of(id).status().isWork()) work.step();
    return of(id);
  }

  /** By the guessed columns. */
  Import checked(String id, String... key) {
    List<ColumnMatch> guessed =
        of(id).columns().stream()
            .filter(column -> column.guess() != null)
            .map(column -> new ColumnMatch(column.column(), column.guess()))
            .toList();
    imports().match(TestActors.ORGANISER, id, guessed, List.of(key));
    return finished(id);
  }

  Import ran(String id, String... key) {
    checked(id, key);
    imports().run(TestActors.ORGANISER, id);
    return finished(id);
  }

  Import undone(String id) {
    imports().undo(TestActors.ORGANISER, id);
    return finished(id);
  }

  /** What is wrong, each as {@code row column message}. */
  List<String> errors(String id) {
    return imports().rows(of(id), null, new PageRequest(100, null)).nodes().stream()
        .flatMap(
            row ->
                row.errors().stream()
                    .map(error -> row.row() + " " + error.column() + " " + error.message().vi()))
        .toList();
  }
}

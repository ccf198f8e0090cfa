package vn.tungnha.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import vn.tungnha.ApplicationTest;
import vn.tungnha.access.Accounts;
import vn.tungnha.access.TestActors;
import vn.tungnha.access.TestBrowser;
import vn.tungnha.area.TestAreas;
import vn.tungnha.campaign.Campaign;
import vn.tungnha.campaign.Campaigns;
import vn.tungnha.campaign.NewCampaign;
import vn.tungnha.exchange.sheet.Table;
import vn.tungnha.exchange.sheet.TableFormat;
import vn.tungnha.platform.Ids;
import vn.tungnha.platform.Messages;
import vn.tungnha.platform.Pages;
import vn.tungnha.platform.Transactions;
import vn.tungnha.session.Frequency;
import vn.tungnha.session.RecurrenceInput;
import vn.tungnha.session.ScheduleSessionsInput;
import vn.tungnha.session.Scheduling;
import vn.tungnha.session.SeriesPlaceInput;
import vn.tungnha.team.Member;
import vn.tungnha.team.MemberInput;
import vn.tungnha.team.Members;
import vn.tungnha.team.Team;

/** Imports that are broken off, raced, overtaken by others' work, or not fit to be taken at all. */
@ApplicationTest
class ImportRecoveryTests {
  @Autowired ApplicationContext context;
  @Autowired MongoTemplate mongo;
  @Autowired ImportStore store;
  @Autowired List<RowKind> kinds;
  @Autowired Accounts accounts;
  @Autowired Transactions transactions;
  @Autowired Messages messages;
  @Autowired Pages pages;
  @Autowired Members members;
  @Autowired Campaigns campaigns;
  @Autowired Scheduling scheduling;
  private TestImports imports;

  @BeforeEach
  void nothing() {
    imports = new TestImports(context);
    imports.nothing();
  }

  /** As an instance that has died would: nobody works before it is let go. */
  private void holdTheLease() {
    while (!store.lease("dead")) Thread.onSpinWait();
  }

  @AfterEach
  void nothingLeft() {
    store.release("dead");
    imports.nothing();
  }

  @Test
  void stopsBetweenTwoChunksAndUndoesWhatWasDone() {
    String id = imports.upload(ImportKind.MEMBERS, people(250));
    imports.checked(id);
    holdTheLease();
    imports.imports().run(TestActors.ORGANISER, id);
    context.getBean(ImportWork.class).step();
    Import stopped = imports.imports().cancel(TestActors.ORGANISER, id);
    assertThat(stopped.status()).isEqualTo(ImportStatus.CANCELLED);
    assertThat(stopped.result()).isEqualTo(new ImportCounts(100, 0, 0, 0));
    assertThat(context.getBean(ImportWork.class).step()).isFalse();
    assertThat(count()).isEqualTo(100);
    assertThat(imports.undone(id).undone()).isEqualTo(new UndoCounts(100, 0, 0));
    assertThat(count()).isZero();
  }

  private static final class Killed extends RuntimeException {}

  /** An instance that dies when it is about to say how far it has come. */
  private ImportWork dying() {
    ImportStore cut =
        new ImportStore(mongo, pages) {
          @Override
          boolean replace(Import from, Import to) {
            throw new Killed();
          }
        };
    return new ImportWork(cut, kinds, accounts, transactions, messages);
  }

  private static String people(int count) {
    StringBuilder file = new StringBuilder("họ tên,sđt\n");
    for (int i = 0; i < count; i++)
      file.append("Người %c%c,09%08d\n".formatted('a' + i % 26, 'a' + i / 26, 12340000 + i));
    return file.toString();
  }

  private long count() {
    return mongo.count(new Query(), Member.class);
  }

  @Test
  void goesOnWhereAKilledInstanceLeftOff() {
    String id = imports.upload(ImportKind.MEMBERS, people(250));
    imports.checked(id);
    holdTheLease();
    imports.imports().run(TestActors.ORGANISER, id);
    context.getBean(ImportWork.class).step();
    assertThat(imports.of(id).done()).isEqualTo(100);
    assertThatThrownBy(() -> dying().step()).isInstanceOf(Killed.class);
    assertThat(count()).isEqualTo(100);
    assertThat(imports.finished(id).result()).isEqualTo(new ImportCounts(250, 0, 0, 0));
    assertThat(count()).isEqualTo(250);
  }

  /** Of two rows for one leader the second is refused as it runs: the chunk goes row by row. */
  @Test
  void doesNoRowTwiceThatAKilledInstanceDidAlone() {
    imports.ran(
        imports.upload(
            ImportKind.TEAMS, "loại tổ,tên tổ,địa bàn\nCNSCD_VILLAGE,Tổ Tây Lễ,Tây Lễ\n"));
    String id =
        imports.upload(
            ImportKind.MEMBERS,
            """
            họ tên,sđt,địa bàn,tổ,vai trò
            An,0912345601,Tây Lễ,Tổ Tây Lễ,Tổ trưởng
            Bình,0912345602,Tây Lễ,Tổ Tây Lễ,Tổ trưởng
            """);
    imports.checked(id);
    holdTheLease();
    imports.imports().run(TestActors.ORGANISER, id);
    assertThatThrownBy(() -> dying().step()).isInstanceOf(Killed.class);
    assertThat(mongo.findAll(Member.class)).extracting(Member::fullName).containsExactly("An");
    assertThat(imports.of(id).done()).isZero();
    assertThat(imports.finished(id).result()).isEqualTo(new ImportCounts(1, 0, 0, 1));
    assertThat(mongo.findAll(Member.class)).extracting(Member::fullName).containsExactly("An");
  }

  @Test
  void letsOneHolderWorkAtATime() {
    holdTheLease();
    assertThat(store.lease("two")).isFalse();
    assertThat(store.lease("dead")).isTrue();
  }

  @Test
  void doesEachRowOnceForTwoAdminsAndTwoInstances() {
    String id = imports.upload(ImportKind.MEMBERS, people(250));
    imports.checked(id);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> runAndWork(id), both),
              CompletableFuture.runAsync(() -> runAndWork(id), both))
          .join();
    }
    assertThat(imports.finished(id).result()).isEqualTo(new ImportCounts(250, 0, 0, 0));
    assertThat(count()).isEqualTo(250);
  }

  private void runAndWork(String id) {
    imports.imports().run(TestActors.ORGANISER, id);
    imports.finished(id);
  }

  @Test
  void plansRowsAnewThatOthersChangedSinceThePreview() {
    String id = imports.upload(ImportKind.MEMBERS, "họ tên,sđt\nAn,0912345601\nBình,0912345602\n");
    assertThat(imports.checked(id).preview()).isEqualTo(new ImportCounts(2, 0, 0, 0));
    members.add(
        TestActors.ADMIN,
        new MemberInput.Add(
            Ids.fresh("mem", Instant.now()),
            "An cũ",
            TestAreas.TAY_LE.id(),
            "0912345601",
            null,
            null,
            null));
    imports.imports().run(TestActors.ORGANISER, id);
    assertThat(imports.finished(id).result()).isEqualTo(new ImportCounts(1, 1, 0, 0));
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void leavesATeamThatIsInUseWhenUndone() {
    String id =
        imports.upload(
            ImportKind.TEAMS,
            """
            Loại tổ,Tên tổ,Địa bàn
            CNSCD_VILLAGE,Tổ Tây Lễ,Tây Lễ
            CNSCD_VILLAGE,Tổ Hanh Tây,Hanh Tây
            """);
    assertThat(imports.ran(id).result()).isEqualTo(new ImportCounts(2, 0, 0, 0));
    Team used =
        mongo.findAll(Team.class).stream()
            .filter(team -> team.name().equals("Tổ Tây Lễ"))
            .findFirst()
            .orElseThrow();
    plan(used);
    assertThat(imports.undone(id).undone()).isEqualTo(new UndoCounts(1, 0, 1));
    assertThat(mongo.findAll(Team.class)).containsExactly(used);
  }

  private void plan(Team team) {
    LocalDate day = LocalDate.parse("2026-11-23");
    Campaign campaign =
        campaigns.create(
            TestActors.ORGANISER,
            new NewCampaign(
                Ids.fresh("cmp", Instant.now()),
                "MOI_DEM_1_GIO",
                "Mỗi đêm 1 giờ",
                TestAreas.DAI_THANH.id(),
                day,
                day.plusDays(7),
                null,
                null,
                true,
                null));
    scheduling.schedule(
        TestActors.ORGANISER,
        new ScheduleSessionsInput(
            Ids.fresh("ser", Instant.now()),
            campaign.id(),
            null,
            day,
            LocalTime.of(19, 30),
            60,
            new RecurrenceInput(Frequency.ONCE, 1, null, null, null, null),
            List.of(new SeriesPlaceInput(TestAreas.TAY_LE.id(), null, List.of(team.id())))));
  }

  @Test
  void refusesAWorkbookOf200_000RowsAndKeepsNothingOfIt() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Table table = TableFormat.XLSX.open(file, "x")) {
      table.row(List.of("họ tên", "sđt"));
      for (int i = 0; i < 200_000; i++) table.row(List.of("An", i));
      table.finish();
    }
    TestBrowser.Answer answer =
        TestBrowser.signedInAs(context, TestActors.ORGANISER)
            .upload(
                "/api/imports?kind=MEMBERS&fileName=x&areaId=" + TestAreas.DAI_THANH.id(),
                file.toByteArray());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("code")).isEqualTo("OVER_LIMIT");
    assertThat(mongo.count(new Query(), ImportRow.class)).isZero();
  }
}

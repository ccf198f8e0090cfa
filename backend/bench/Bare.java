import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;

/**
 * The limit on this machine: a bare Java HTTP server that answers from one driver read of the same
 * documents, or from bytes at hand. It knows nobody, checks nothing, and takes the ids it needs
 * from wherever they stand in the request. {@code Bare PORT URI}.
 */
final class Bare {
  private static final Collation VI = Collation.builder().locale("vi").build();
  private static final int PAGE = 50;

  private final MongoCollection<Document> counters;
  private final MongoCollection<Document> teams;
  private final MongoCollection<Document> cards;
  private final MongoCollection<Document> members;
  private final MongoCollection<Document> outcomes;
  private final MongoCollection<Document> naive;
  private final MongoClient client;
  private final Map<String, String> areaNames = new HashMap<>();
  private final List<String> provinces = new ArrayList<>();
  private volatile byte[] cached = "{}".getBytes(StandardCharsets.UTF_8);

  private Bare(MongoClient client, String database) {
    this.client = client;
    MongoDatabase data = client.getDatabase(database);
    counters = data.getCollection("counters");
    teams = data.getCollection("teams");
    cards = data.getCollection("team_cards");
    members = data.getCollection("members");
    outcomes = likeOutcomes(data);
    naive = data.getCollection("bench_naive");
    for (Document area : data.getCollection("areas").find()) {
      areaNames.put(area.getString("_id"), area.getString("name"));
      if (area.getString("level").equals("PROVINCE") && area.get("validTo") == null)
        provinces.add(area.getString("_id"));
    }
  }

  /** Apart, so that nothing but the application's own is projected; with the same indexes. */
  private static MongoCollection<Document> likeOutcomes(MongoDatabase data) {
    MongoCollection<Document> own = data.getCollection("bench_outcomes");
    for (Document index : data.getCollection("outcomes").listIndexes()) {
      Document keys = index.get("key", Document.class);
      Document partial = index.get("partialFilterExpression", Document.class);
      IndexOptions options = new IndexOptions().name(index.getString("name"));
      own.createIndex(keys, partial == null ? options : options.partialFilterExpression(partial));
    }
    return own;
  }

  public static void main(String[] args) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    ConnectionString uri = new ConnectionString(args[1]);
    MongoClient client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(uri)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .build());
    Bare bare = new Bare(client, uri.getDatabase());
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    bare.serve(server, "/w1", bare::w1);
    bare.serve(server, "/cached", request -> bare.cached);
    bare.serve(server, "/w2", bare::w2);
    bare.serve(server, "/w3", bare::w3);
    bare.serve(server, "/w4", bare::w4);
    bare.serve(server, "/w5", bare::w5);
    bare.serve(server, "/naive", bare::naive);
    server.start();
  }

  private interface Answer {
    byte[] to(String request);
  }

  private void serve(HttpServer server, String path, Answer answer) {
    server.createContext(path, exchange -> serve(exchange, answer));
  }

  private static void serve(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String request =
          body.length == 0
              ? exchange.getRequestURI().getQuery()
              : new String(body, StandardCharsets.UTF_8);
      byte[] json = answer.to(String.valueOf(request));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, json.length);
      exchange.getResponseBody().write(json);
    }
  }

  private static String id(String prefix, String request) {
    int at = request.indexOf(prefix + "_");
    return request.substring(at, at + prefix.length() + 37);
  }

  private static String text(String name, String request) {
    int at = request.indexOf("\"" + name + "\":\"") + name.length() + 4;
    return request.substring(at, request.indexOf('"', at));
  }

  private static byte[] bytes(StringBuilder json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] w1(String request) {
    Document one = counters.find(Filters.eq("_id", id("cmp", request) + "|" + id("are", request))).first();
    StringBuilder json = new StringBuilder(1024).append("{\"data\":{\"campaignCounters\":");
    counters(json, one);
    cached = bytes(json.append("}}"));
    return cached;
  }

  private static void counters(StringBuilder json, Document one) {
    json.append("{\"counters\":[");
    Document counts = one.get("counts", Document.class);
    Document gauges = one.get("gauges", Document.class);
    counts.forEach((code, value) -> counter(json, code, value));
    gauges.forEach(
        (code, gauge) -> {
          Document level = ((Document) gauge).get("level", Document.class);
          counter(json, code, level == null ? null : level.get("value"));
        });
    json.setCharAt(json.length() - 1, ']');
    json.append('}');
  }

  private static void counter(StringBuilder json, String code, Object value) {
    json.append("{\"indicator\":{\"code\":\"").append(code).append("\"},\"value\":");
    json.append(value instanceof Decimal128 decimal ? decimal.bigDecimalValue().toPlainString() : "null");
    json.append(",\"target\":null,\"share\":null},");
  }

  private byte[] w2(String request) {
    String campaign = id("cmp", request);
    List<String> ids = provinces.stream().map(province -> campaign + "|" + province).toList();
    StringBuilder json = new StringBuilder(1 << 15).append("{\"data\":{\"children\":[");
    for (Document one : counters.find(Filters.in("_id", ids)).batchSize(100)) {
      json.append("{\"area\":{\"name\":\"").append(areaNames.get(one.getString("areaId"))).append("\"},\"counters\":");
      counters(json, one);
      json.append("},");
    }
    json.setCharAt(json.length() - 1, ']');
    return bytes(json.append("}}"));
  }

  private byte[] w3(String request) {
    List<Document> page =
        teams
            .find(Filters.and(Filters.eq("areaPath", id("are", request)), Filters.eq("disbandedOn", null)))
            .sort(Sorts.ascending("name", "_id"))
            .collation(VI)
            .limit(PAGE + 1)
            .batchSize(PAGE + 1)
            .into(new ArrayList<>());
    Map<String, Document> last = new HashMap<>();
    List<String> ids = page.stream().map(team -> team.getString("_id")).toList();
    for (Document card : cards.find(Filters.in("_id", ids)).batchSize(PAGE + 1)) last.put(card.getString("_id"), card);
    StringBuilder json = new StringBuilder(1 << 14).append("{\"data\":{\"teams\":{\"nodes\":[");
    for (Document team : page) team(json, team, last.get(team.getString("_id")));
    json.setCharAt(json.length() - 1, ']');
    return bytes(json.append("}}}"));
  }

  private void team(StringBuilder json, Document team, Document last) {
    Document leader = team.get("leader", Document.class);
    json.append("{\"id\":\"").append(team.getString("_id"));
    json.append("\",\"name\":\"").append(team.getString("name"));
    json.append("\",\"area\":{\"name\":\"").append(areaNames.get(team.getString("areaId")));
    json.append("\"},\"leader\":{\"fullName\":\"").append(leader == null ? "" : leader.getString("fullName"));
    json.append("\"},\"memberCount\":").append(team.getInteger("memberCount"));
    json.append(",\"lastOutcome\":{\"day\":\"").append(last == null ? "" : last.getString("day")).append("\"}},");
  }

  private byte[] w4(String request) {
    StringBuilder json = new StringBuilder(1 << 13).append("{\"data\":{\"members\":{\"nodes\":[");
    for (Document member :
        members
            .find(namesakes(request))
            .sort(Sorts.ascending("given", "family", "middle", "_id"))
            .collation(VI)
            .limit(PAGE + 1)
            .batchSize(PAGE + 1)) {
      json.append("{\"id\":\"").append(member.getString("_id"));
      json.append("\",\"fullName\":\"").append(member.getString("fullName"));
      json.append("\",\"area\":{\"name\":\"").append(areaNames.get(member.getString("areaId"))).append("\"}},");
    }
    json.setCharAt(json.length() - 1, ']');
    return bytes(json.append("}}}"));
  }

  private static Bson namesakes(String request) {
    String prefix = text("search", request);
    Bson found =
        Filters.and(
            Filters.eq("areaPath", id("are", request)),
            Filters.elemMatch("nameWords", new Document("$gte", prefix).append("$lt", prefix + "\uFFFF")));
    return request.contains("\"last\"") ? Filters.and(found, after(request)) : found;
  }

  /** What comes after the last of the page before, in the order of the list. */
  private static Bson after(String request) {
    String[] name = text("fullName", request).split(" ", 3);
    String[] keys = {"given", "family", "middle", "_id"};
    String[] last = {name[2], name[0], name[1], id("mem", request)};
    List<Bson> ways = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      List<Bson> terms = new ArrayList<>();
      for (int j = 0; j < i; j++) terms.add(Filters.eq(keys[j], last[j]));
      terms.add(Filters.gt(keys[i], last[i]));
      ways.add(Filters.and(terms));
    }
    return Filters.or(ways);
  }

  /** As the application writes it. */
  private static Document outcome(String request) {
    String id = id("out", request);
    String area = id("are", request);
    Document figure =
        new Document("indicator", "PEOPLE_GUIDED")
            .append("kind", "COUNT")
            .append("rollUp", "SUM")
            .append("value", new Decimal128(3))
            .append("qualifier", "EXACT");
    return new Document("_id", id)
        .append("outcomeId", id)
        .append("version", 1)
        .append("status", "RECORDED")
        .append("campaignId", "bench")
        .append("areaId", area)
        .append("areaPath", List.of(area, area, area, area))
        .append("countedIn", List.of(area, area, area, area))
        .append("day", "2026-11-20")
        .append("figures", List.of(figure))
        .append("deltas", new Document("PEOPLE_GUIDED", new Decimal128(3)))
        .append("values", List.of())
        .append("recorderId", "bench")
        .append("recordedBy", "bench")
        .append("recordedAt", new Date())
        .append("contentHash", id);
  }

  private byte[] w5(String request) {
    Document outcome = outcome(request);
    outcomes.insertOne(outcome);
    return bytes(new StringBuilder("{\"data\":{\"id\":\"").append(outcome.getString("_id")).append("\"}}"));
  }

  /** What recording would cost if it kept the sums itself: five writes, in one transaction. */
  private byte[] naive(String request) {
    Document outcome = outcome(request);
    TransactionOptions certain =
        TransactionOptions.builder().writeConcern(WriteConcern.MAJORITY.withJournal(true)).build();
    try (ClientSession session = client.startSession()) {
      session.withTransaction(
          () -> {
            outcomes.insertOne(session, outcome);
            for (int level = 0; level < 4; level++)
              naive.updateOne(
                  session,
                  Filters.eq("_id", level == 3 ? outcome.getString("areaId") : "above" + level),
                  Updates.inc("counts.PEOPLE_GUIDED", 3),
                  new UpdateOptions().upsert(true));
            return null;
          },
          certain);
    }
    return bytes(new StringBuilder("{\"data\":{\"id\":\"").append(outcome.getString("_id")).append("\"}}"));
  }
}

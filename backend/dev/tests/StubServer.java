import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Stands in for the server in the tests of the scripts: says what it was asked and with what it was started. */
public class StubServer {
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0) {
      System.out.println(arguments[0] + " with " + System.getenv("MONGODB_URI"));
      return;
    }
    if (System.getenv("STUB_FAILS") != null) {
      System.out.println("INFO starting");
      System.out.println("ERROR the stub was told to fail");
      System.exit(1);
    }
    System.out.println("sample " + System.getenv("TUNGNHA_SAMPLE") + " spa " + System.getenv("TUNGNHA_SPA_DIR"));
    var address = new InetSocketAddress(Integer.parseInt(System.getenv("SERVER_PORT")));
    var server = HttpServer.create(address, 0);
    server.createContext("/", StubServer::answer);
    server.start();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    var size = exchange.getRequestBody().readAllBytes().length;
    var headers = exchange.getRequestHeaders();
    var text = "%s %s body=%d for=%s proto=%s host=%s".formatted(
        exchange.getRequestMethod(), exchange.getRequestURI(), size,
        headers.getFirst("X-Forwarded-For"), headers.getFirst("X-Forwarded-Proto"), headers.getFirst("Host"));
    var body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("ETag", "\"7\"");
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Sends prepared requests over many connections and tells how fast the answers came; cheap, because
 * it shares the machine with what it measures. One command a line on its standard input:
 *
 * <p>{@code PORT CONNECTIONS SECONDS RATE STATUS FILE}: the file holds requests in base64, one a
 * line, sent in turn by each connection; RATE is requests a second of all connections, 0 as fast as
 * the answers come. The id {@link #NEW_ID} in a request is replaced by a new one each time. Every
 * answer must have the status, none may hold an error. Answers one JSON line.
 */
final class Load {
  private static final String NEW_ID = "out_00000000-0000-7000-8000-000000000000";
  private static final byte[] ERRORS = "\"errors\":[{".getBytes(StandardCharsets.UTF_8);

  private Load() {}

  public static void main(String[] args) throws Exception {
    Scanner commands = new Scanner(System.in, StandardCharsets.UTF_8);
    while (commands.hasNextLine()) {
      String[] parts = commands.nextLine().split(" ");
      if (parts.length == 6) System.out.println(run(parts));
    }
  }

  private static String run(String[] parts) throws Exception {
    int port = Integer.parseInt(parts[0]);
    int connections = Integer.parseInt(parts[1]);
    double seconds = Double.parseDouble(parts[2]);
    double rate = Double.parseDouble(parts[3]);
    int status = Integer.parseInt(parts[4]);
    List<byte[]> requests =
        Files.readAllLines(Path.of(parts[5])).stream().map(Base64.getDecoder()::decode).toList();
    long pause = rate == 0 ? 0 : (long) (1e9 * connections / rate);
    long began = System.nanoTime();
    long end = began + (long) (seconds * 1e9);
    List<Connection> all = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Connection one = new Connection(port, requests, i * 7919, status, pause, end);
      all.add(one);
      one.start();
    }
    for (Connection one : all) one.join();
    for (Connection one : all) if (one.fault != null) return "{\"fault\":\"" + one.fault + "\"}";
    double took = (System.nanoTime() - began) / 1e9;
    long[] times = all.stream().flatMapToLong(Connection::times).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "{\"requests\":%d,\"seconds\":%.3f,\"p50\":%.3f,\"p99\":%.3f}",
        times.length,
        took,
        times[times.length / 2] / 1e6,
        times[times.length * 99 / 100] / 1e6);
  }

  private static final class Connection extends Thread {
    private final int port;
    private final List<byte[]> requests;
    private final int status;
    private final long pause;
    private final long end;
    private int next;
    private long[] times = new long[1 << 12];
    private int count;
    volatile String fault;

    Connection(int port, List<byte[]> requests, int first, int status, long pause, long end) {
      this.port = port;
      this.requests = requests;
      this.next = first;
      this.status = status;
      this.pause = pause;
      this.end = end;
    }

    LongStream times() {
      return Arrays.stream(times, 0, count);
    }

    @Override
    public void run() {
      try (Socket socket = new Socket()) {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        Answer answer = new Answer(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        exchange(socket.getOutputStream(), answer);
      } catch (IOException broken) {
        fault = String.valueOf(broken.getMessage()).replace('"', '\'').replace('\n', ' ');
      }
    }

    private void exchange(OutputStream out, Answer answer) throws IOException {
      long due = System.nanoTime() + (pause == 0 ? 0 : ThreadLocalRandom.current().nextLong(pause));
      while (System.nanoTime() < end) {
        if (pause > 0) {
          LockSupport.parkNanos(due - System.nanoTime());
          if (System.nanoTime() < due) continue;
        }
        byte[] request = fresh(requests.get(Math.floorMod(next++, requests.size())));
        // with a rate, from when it was due: a slow answer makes the next ones late
        long sent = pause == 0 ? System.nanoTime() : due;
        out.write(request);
        answer.read(status);
        if (count == times.length) times = Arrays.copyOf(times, count * 2);
        times[count++] = System.nanoTime() - sent;
        due += pause;
      }
    }

    private static byte[] fresh(byte[] request) {
      int at = indexOf(request, request.length, NEW_ID.getBytes(StandardCharsets.UTF_8));
      if (at < 0) return request;
      ThreadLocalRandom random = ThreadLocalRandom.current();
      String id =
          String.format(
              "out_%08x-%04x-7%03x-a%03x-%012x",
              System.currentTimeMillis() >>> 16,
              System.currentTimeMillis() & 0xFFFF,
              random.nextInt(1 << 12),
              random.nextInt(1 << 12),
              random.nextLong(1L << 48));
      byte[] copy = request.clone();
      System.arraycopy(id.getBytes(StandardCharsets.UTF_8), 0, copy, at, id.length());
      return copy;
    }
  }

  /** Reads one answer after the other; with a length, in chunks, or without a body. */
  private static final class Answer {
    private final InputStream in;
    private byte[] body = new byte[1 << 16];
    private int length;

    Answer(InputStream in) {
      this.in = in;
    }

    void read(int wanted) throws IOException {
      int status = Integer.parseInt(line().substring(9, 12));
      int told = status == 304 ? 0 : -1;
      boolean chunked = false;
      for (String line = line(); !line.isEmpty(); line = line()) {
        if (line.regionMatches(true, 0, "Content-Length:", 0, 15) && status != 304)
          told = Integer.parseInt(line.substring(15).strip());
        if (line.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) chunked = true;
      }
      length = 0;
      if (chunked) for (int size = chunk(); size > 0; size = chunk()) take(size);
      else take(Math.max(told, 0));
      if (status != wanted || indexOf(body, length, ERRORS) >= 0)
        throw new IOException(status + ": " + new String(body, 0, Math.min(length, 300), StandardCharsets.UTF_8));
    }

    private int chunk() throws IOException {
      String size = line();
      if (size.isEmpty()) size = line();
      int bytes = Integer.parseInt(size, 16);
      if (bytes == 0) line();
      return bytes;
    }

    private void take(int bytes) throws IOException {
      if (length + bytes > body.length) body = Arrays.copyOf(body, (length + bytes) * 2);
      if (in.readNBytes(body, length, bytes) < bytes) throw new EOFException("cut off");
      length += bytes;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder(64);
      for (int one = in.read(); one != '\n'; one = in.read()) {
        if (one < 0) throw new EOFException("closed");
        if (one != '\r') line.append((char) one);
      }
      return line.toString();
    }
  }

  private static int indexOf(byte[] text, int length, byte[] sought) {
    search:
    for (int i = 0; i <= length - sought.length; i++) {
      for (int j = 0; j < sought.length; j++) if (text[i + j] != sought[j]) continue search;
      return i;
    }
    return -1;
  }
}

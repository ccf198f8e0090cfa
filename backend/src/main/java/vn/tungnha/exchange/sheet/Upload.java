package vn.tungnha.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/** A file as it came, on this machine's disk until it is read. At most 20 MB. */
public record Upload(Path path) implements Closeable {
  public static final long MOST = 20L * 1024 * 1024;

  public static Upload of(InputStream body) throws IOException {
    Upload upload = new Upload(Files.createTempFile("import", ".tmp"));
    boolean kept = false;
    try (OutputStream out = Files.newOutputStream(upload.path)) {
      body.transferTo(new Bounded(out));
      kept = true;
      return upload;
    } finally {
      if (!kept) upload.close();
    }
  }

  /** Begins as every XLSX does, and every other ZIP. */
  public boolean isZip() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'K'
          && start[2] == 3
          && start[3] == 4;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  private static final class Bounded extends OutputStream {
    private final OutputStream out;
    private long written;

    Bounded(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
      count(1);
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      count(length);
      out.write(bytes, from, length);
    }

    private void count(int more) {
      written += more;
      if (written > MOST)
        throw Problem.of(ProblemCode.OVER_LIMIT, "exchange.fileTooLarge", MOST / 1024 / 1024);
    }
  }
}

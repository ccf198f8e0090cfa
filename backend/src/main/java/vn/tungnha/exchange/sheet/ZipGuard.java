package vn.tungnha.exchange.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.tungnha.platform.Problem;
import vn.tungnha.platform.ProblemCode;

/**
 * Unpacks a workbook once into nothing, by what really comes out and not by what it says of itself:
 * at most 200 MB in all, 100 times what was sent and 1,000 parts. Of the texts that cells share,
 * which stay in memory while the sheet is read, at most 32 MB: not above 110 MB of heap.
 */
final class ZipGuard {
  static final long MOST = 200L * 1024 * 1024;
  static final int RATIO = 100;

  /** A small file may well be of one letter. */
  private static final long ALWAYS_ALLOWED = 1024 * 1024;

  private static final int SHARED = 32 * 1024 * 1024;
  private static final String SHARED_PART = "sharedstrings.xml";
  private static final int PARTS = 1_000;
  private static final String WORKBOOK = "xl/workbook.xml";

  private ZipGuard() {}

  static void check(Path file) throws IOException {
    long limit = Math.min(MOST, Math.max(ALWAYS_ALLOWED, Files.size(file) * RATIO));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > PARTS) throw bomb();
      unpack(zip, limit);
      if (zip.getEntry(WORKBOOK) == null)
        throw Problem.of(ProblemCode.INVALID_VALUE, "exchange.wrongType");
    } catch (ZipException | EOFException broken) {
      throw Problem.of(ProblemCode.INVALID_VALUE, "exchange.brokenFile");
    }
  }

  private static void unpack(ZipFile zip, long limit) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long total = 0;
    Enumeration<? extends ZipEntry> parts = zip.entries();
    while (parts.hasMoreElements()) {
      ZipEntry part = parts.nextElement();
      boolean shared = part.getName().toLowerCase(Locale.ROOT).endsWith(SHARED_PART);
      long size = 0;
      try (InputStream in = zip.getInputStream(part)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          size += read;
          total += read;
          if (total > limit) throw bomb();
          if (shared && size > SHARED)
            throw Problem.of(ProblemCode.OVER_LIMIT, "exchange.tooMuchText");
        }
      }
    }
  }

  private static Problem bomb() {
    return Problem.of(ProblemCode.OVER_LIMIT, "exchange.zipBomb");
  }
}

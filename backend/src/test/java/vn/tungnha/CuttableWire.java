package vn.tungnha;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire to a server that a test can cut: to who uses it, the server has stopped. */
public final class CuttableWire implements AutoCloseable {
  private final String host;
  private final int port;
  private final ServerSocket entry;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean whole = true;

  public CuttableWire(String host, int port) {
    this.host = host;
    this.port = port;
    try {
      this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return entry.getLocalPort();
  }

  /** Breaks what is connected and refuses what comes. */
  public void cut() {
    whole = false;
    refused.set(0);
    open.forEach(CuttableWire::close);
  }

  public void mend() {
    whole = true;
  }

  /** How many came since the cut. */
  public int refused() {
    return refused.get();
  }

  private void accept() {
    while (!entry.isClosed()) {
      try {
        Socket asker = entry.accept();
        if (whole) join(asker, new Socket(host, port));
        else {
          refused.incrementAndGet();
          close(asker);
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void join(Socket one, Socket other) {
    open.add(one);
    open.add(other);
    Thread.ofVirtual().start(() -> carry(one, other));
    Thread.ofVirtual().start(() -> carry(other, one));
  }

  private void carry(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException cut) {
      // the other end learns of it below
    } finally {
      close(from);
      close(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // it is closed either way
    }
  }

  @Override
  public void close() throws IOException {
    entry.close();
    cut();
  }
}

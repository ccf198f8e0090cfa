package vn.tungnha.counter;

import org.springframework.stereotype.Component;
import vn.tungnha.counter.projection.Projector;

/** Makes all counters anew from the outcomes, for whoever wrote those in bulk. */
@Component
public class Recounting {
  private final Projector projector;

  Recounting(Projector projector) {
    this.projector = projector;
  }

  /** Refused ({@code IllegalStateException}) while another instance projects. */
  public void all() {
    if (!projector.startOver()) throw new IllegalStateException("another instance projects");
  }
}

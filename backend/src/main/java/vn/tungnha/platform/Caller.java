package vn.tungnha.platform;

/**
 * What the transport must know of who asks; the security principal implements it. Modules ask the
 * {@code Actor} instead.
 */
public interface Caller {

  /** A partner's key: it reaches only fields marked {@code @partner}. */
  boolean partner();
}

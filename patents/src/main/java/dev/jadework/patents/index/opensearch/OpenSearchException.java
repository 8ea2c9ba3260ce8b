package dev.jadework.patents.index.opensearch;

import java.io.IOException;

/// The cluster cannot be reached or refuses. The message says which, and what to do.
public final class OpenSearchException extends IOException {
  private static final long serialVersionUID = 1L;

  /// No node answered.
  static final int UNREACHABLE = 0;

  private final int status;
  private final String reason;

  /// @param status of HTTP, or [#UNREACHABLE]
  OpenSearchException(int status, String message) {
    super(message);
    this.status = status;
    this.reason = message;
  }

  /// True if the cluster gives this type of error.
  boolean is(String type) {
    return reason.contains(type);
  }

  /// Status of HTTP, 0 if no node answered.
  public int status() {
    return status;
  }

  /// True if the same request may succeed a little later.
  boolean passing() {
    return status == UNREACHABLE || status == 429 || status == 503;
  }
}

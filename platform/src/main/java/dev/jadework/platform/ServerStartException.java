package dev.jadework.platform;

import org.jspecify.annotations.Nullable;

/// The server could not start, for a reason its operator can act on.
public final class ServerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ServerStartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

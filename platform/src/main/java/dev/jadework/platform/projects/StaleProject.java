package dev.jadework.platform.projects;

/// Somebody else changed the project since it was read. Nothing was written; read it again.
public final class StaleProject extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StaleProject(String number) {
    super("project " + number + " was changed by somebody else in the meantime");
  }
}

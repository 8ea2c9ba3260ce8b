package dev.jadework.platform.database;

/// A database somebody else runs; never stopped by us.
record ExternalDatabase(DatabaseAddress address) implements DatabaseServer {
  @Override
  public void close() {}
}

package dev.jadework.platform.database;

/// A database server the platform uses. Closing it stops it when it is ours to stop.
public sealed interface DatabaseServer extends AutoCloseable
    permits EmbeddedDatabase, ExternalDatabase {
  DatabaseAddress address();

  @Override
  void close();
}

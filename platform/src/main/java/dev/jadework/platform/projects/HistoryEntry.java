package dev.jadework.platform.projects;

import java.time.Instant;

/// 变更记录. One line of a project's history.
public record HistoryEntry(
    long version, Instant at, String actor, String source, String reason, FieldChange change) {}

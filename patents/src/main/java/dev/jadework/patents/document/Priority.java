package dev.jadework.patents.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 优先权. An earlier application whose date this one claims.
public record Priority(@Nullable String country, String number, @Nullable LocalDate date) {}

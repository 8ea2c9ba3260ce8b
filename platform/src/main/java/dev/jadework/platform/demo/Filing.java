package dev.jadework.platform.demo;

import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.PatentType;
import java.time.LocalDate;
import java.util.List;

/// 申请. One application of the fictional world before it has numbers.
///
/// @param key name by which the planted ones are found again, empty for the others
/// @param international true if it came by PCT
/// @param claims claim 1 and those depending on it, in the language of the first title
/// @param ipc full symbols, the main one first
/// @param published first publication (for a utility model: its grant)
/// @param granted grant of an invention, null if not granted
record Filing(
    String key,
    LocalDate filed,
    PatentType type,
    boolean international,
    List<LocalizedText> titles,
    List<LocalizedText> abstracts,
    List<String> claims,
    List<Applicant> applicants,
    List<String> inventors,
    List<String> ipc,
    LocalDate published,
    @org.jspecify.annotations.Nullable LocalDate granted) {

  boolean utility() {
    return type == PatentType.UTILITY_MODEL;
  }
}

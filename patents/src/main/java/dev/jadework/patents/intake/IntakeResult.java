package dev.jadework.patents.intake;

import dev.jadework.patents.index.CorpusSnapshot;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 入库结果. The counts of a run and where its rejects are.
///
/// @param rejectsFile null if nothing was rejected
/// @param remarks what a person should know: files without content
/// @param stopped true if the run was ended before the end of the files
public record IntakeResult(
    IntakeCounts counts,
    @Nullable Path rejectsFile,
    CorpusSnapshot snapshot,
    List<String> remarks,
    boolean stopped) {
  public IntakeResult {
    remarks = List.copyOf(remarks);
  }
}

package dev.jadework.patents.index;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 写入. Changes a corpus. One writer at a time, called by one thread. What is not committed is as
/// if it had never been done.
public interface PatentIndexWriter extends AutoCloseable {
  /// What a document did to the corpus.
  enum Outcome {
    ADDED,
    UPDATED,
    /// Nothing but its source differs from what is stored.
    UNCHANGED
  }

  /// What legal events did to the corpus.
  ///
  /// @param updated applications of which an event is new
  /// @param unchanged applications of which all were known
  /// @param unknown those among both of which no publication is in the corpus
  record EventOutcome(long updated, long unchanged, Set<ApplicationNumber> unknown) {
    public EventOutcome {
      unknown = Set.copyOf(unknown);
    }
  }

  /// Adds a publication, or replaces the one stored under its number. What registers told of its
  /// application ([#addEvents]) stays.
  ///
  /// @throws IOException if the index cannot be written; the corpus stays as at the last commit
  Outcome put(Patent patent) throws IOException;

  /// Adds what a source says of a part of a publication to what is stored of it, see
  /// [dev.jadework.patents.document.Supplement]; a publication that is not there is added.
  ///
  /// @throws IOException if the index cannot be written; the corpus stays as at the last commit
  Outcome supplement(Patent part) throws IOException;

  /// Removes the publication of exactly this office, number and kind. What registers told of its
  /// application stays, for its other publications and for the day it is added again.
  ///
  /// @return false if there is none
  boolean delete(PublicationNumber number) throws IOException;

  /// 法律状态记录. Adds events to what the register says of each application. They hold for all its
  /// publications, whether those are added before or after. Events that are there already stay as
  /// they are. Give many applications at a time: each call looks them up at once.
  EventOutcome addEvents(Map<ApplicationNumber, List<LegalEvent>> events) throws IOException;

  /// Makes everything done so far durable and seen by readers.
  ///
  /// @throws IOException if it cannot be written; the corpus stays as at the last commit
  void commit() throws IOException;

  /// The state including what is not committed yet.
  CorpusSnapshot snapshot();

  /// Forgets what was not committed and gives the corpus free for other writers.
  @Override
  void close() throws IOException;
}

package dev.jadework.patents.format;

import dev.jadework.patents.document.Patent;
import java.io.IOException;

/// Where a reader delivers what it reads, in the order of the source.
public interface PatentSink {
  void accept(Patent patent) throws IOException;

  void reject(Reject reject) throws IOException;

  /// Part of a publication: a full text without bibliographic data, a member of a family of which
  /// only numbers are known. What it does not say stays as another source said it.
  default void supplement(Patent part) throws IOException {
    accept(part);
  }

  /// Events of an application whose publications come from elsewhere.
  default void events(ApplicationEvents events) throws IOException {
    reject(
        new Reject(
            events.source().file(),
            events.source().place(),
            "event.not-taken",
            "events of %s; only patents are taken here".formatted(events.application()),
            events.text()));
  }

  /// A publication that the source has withdrawn.
  default void delete(Deletion deletion) throws IOException {
    reject(
        new Reject(
            deletion.source().file(),
            deletion.source().place(),
            "deletion.not-taken",
            "the source deletes %s; only patents are taken here".formatted(deletion.publication()),
            deletion.text()));
  }

  /// Something a person should know that is no record: an empty file.
  void remark(String file, String remark);

  /// True if reading should end early; asked between records.
  default boolean stopped() {
    return false;
  }
}

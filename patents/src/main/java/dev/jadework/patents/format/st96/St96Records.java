package dev.jadework.patents.format.st96;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlRecordReader;
import java.util.Set;

/// WIPO ST.96. Publications (`PatentPublication`), bibliographic data alone and the gazettes of the
/// Japanese office since 2022 (`UnexaminedPatentPublication` and others).
///
/// Elements are read by their local names, so that the versions V3 to V8, which differ in their
/// namespaces and order, are one. Checked against the standard's schema V6 and its example
/// (Annex VII); the Japanese elements against a published description of issue 2026-155.
public final class St96Records implements XmlRecordReader {
  private static final String ALONE = "BibliographicData";

  @Override
  public String name() {
    return "st96";
  }

  @Override
  public Set<String> roots() {
    return Set.of(
        "PatentPublication",
        ALONE,
        "UnexaminedPatentPublication",
        "RegisteredPatentPublication",
        "InternationalPatentPublication");
  }

  @Override
  public Set<String> parts() {
    return Set.of(ALONE);
  }

  @Override
  public Set<String> supplements() {
    return Set.of("ST26SequenceListing");
  }

  /// Another format has an element of the same name.
  @Override
  public boolean recognises(XmlElement root) {
    return !root.name().equals(ALONE)
        || root.elements().stream().anyMatch(child -> child.name().endsWith("Identification"));
  }

  @Override
  public Patent read(XmlElement root, Source source) throws UnreadableRecord {
    return new St96Patent(root).patent(source);
  }
}

package dev.jadework.patents.format.epo;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.format.st36.DocumentIds;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 引证. Documents cited, with the categories of the search report and the phase.
final class ExchangeCitations {
  private ExchangeCitations() {}

  static List<Citation> of(XmlElement bibliography) {
    List<Citation> citations = new ArrayList<>();
    for (XmlElement cited : bibliography.elements("references-cited")) {
      cited.elements("citation").forEach(citation -> citations.add(citation(citation)));
    }
    return citations;
  }

  private static Citation citation(XmlElement citation) {
    String phase = citation.attribute("cited-phase").orElse(null);
    String category = category(citation);
    XmlElement patent = citation.first("patcit");
    if (patent == null) {
      XmlElement literature = citation.first("nplcit");
      XmlElement said = literature == null ? citation : literature;
      return new Citation(null, said.textOf("text").orElseGet(said::text), category, phase);
    }
    Optional<XmlElement> id = DocumentIds.preferred(List.of(patent));
    String text = patent.textOf("text").orElse("");
    if (id.isEmpty()) {
      return new Citation(null, text.isEmpty() ? patent.text() : text, category, phase);
    }
    try {
      return new Citation(DocumentIds.publication(id.get()), text, category, phase);
    } catch (UnreadableNumberException e) {
      return new Citation(
          unnamed(patent), text.isEmpty() ? id.get().text() : text, category, phase);
    }
  }

  /// The number as an attribute (`DE814968C`), where the parts are not as they should be.
  private static @Nullable PublicationNumber unnamed(XmlElement patent) {
    try {
      Optional<String> number = patent.attribute("dnum");
      return number.isEmpty() ? null : PublicationNumber.parse(number.get());
    } catch (UnreadableNumberException e) {
      return null;
    }
  }

  /// DOCDB sums the categories up (`XY`) behind those of the passages; OPS gives them one by one.
  private static @Nullable String category(XmlElement citation) {
    Set<String> letters = new LinkedHashSet<>();
    citation
        .descendants("category")
        .map(XmlElement::text)
        .forEach(
            text ->
                text.codePoints()
                    .filter(Character::isLetter)
                    .forEach(c -> letters.add(Character.toString(c))));
    return letters.isEmpty() ? null : String.join(", ", letters);
  }
}

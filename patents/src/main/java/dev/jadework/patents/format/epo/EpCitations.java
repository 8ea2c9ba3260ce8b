package dev.jadework.patents.format.epo;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 引证. Patents (B561) and other literature (B562) cited by an `ep-patent-document`.
final class EpCitations {
  /// `EP-A1- 3 109 871`, `WO-A-03/008444`.
  private static final Pattern CITED =
      Pattern.compile("([A-Z]{2})-([A-Z]\\d?)-?\\s*([\\dA-Z][\\d /A-Z-]*)");

  private EpCitations() {}

  static List<Citation> read(XmlElement data) {
    List<Citation> citations = new ArrayList<>();
    data.descendants("B561").map(XmlElement::text).forEach(text -> citations.add(cited(text)));
    data.descendants("B562")
        .map(XmlElement::text)
        .forEach(text -> citations.add(new Citation(null, text, null, null)));
    return citations;
  }

  private static Citation cited(String text) {
    Matcher m = CITED.matcher(text);
    if (m.matches()) {
      try {
        String number = m.group(3).replace(" ", "");
        return new Citation(
            PublicationNumber.parse(m.group(1), number).withKind(m.group(2)), "", null, null);
      } catch (UnreadableNumberException e) {
        return new Citation(null, text, null, null);
      }
    }
    return new Citation(null, text, null, null);
  }
}

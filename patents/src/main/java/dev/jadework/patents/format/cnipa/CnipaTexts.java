package dev.jadework.patents.format.cnipa;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.format.ClaimReferences;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// 文本. Titles, abstract, description and claims of one document.
///
/// @param language of what names none
record CnipaTexts(XmlElement root, XmlElement bibliography, String language) {
  static CnipaTexts of(XmlElement root, XmlElement bibliography) {
    String language =
        root.attribute("lang")
            .or(() -> bibliography.child("InventionTitle").flatMap(t -> t.attribute("lang")))
            .orElse("und")
            .toLowerCase(Locale.ROOT);
    return new CnipaTexts(root, bibliography, language);
  }

  List<LocalizedText> titles() {
    return bibliography
        .children()
        .filter(e -> e.name().equals("InventionTitle") || e.name().equals("DesignTitle"))
        .filter(e -> !e.text().isEmpty())
        .map(e -> new LocalizedText(language(e), e.text()))
        .toList();
  }

  /// Paragraphs of the abstract or description, separated by line feeds; headings are paragraphs,
  /// drawings have no text.
  List<LocalizedText> paragraphs(String name) {
    List<LocalizedText> texts = new ArrayList<>();
    List<XmlElement> parts = new ArrayList<>(root.children(name).toList());
    if (bibliography != root) {
      bibliography.children(name).forEach(parts::add);
    }
    for (XmlElement part : parts) {
      List<String> paragraphs =
          part.descendants("Paragraphs").map(XmlElement::text).filter(t -> !t.isEmpty()).toList();
      if (!paragraphs.isEmpty()) {
        texts.add(new LocalizedText(language(part), String.join("\n", paragraphs)));
      }
    }
    return texts;
  }

  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (XmlElement part : root.children("Claims").toList()) {
      for (XmlElement claim : part.children("Claim").toList()) {
        List<String> lines = claim.descendants("ClaimText").map(XmlElement::text).toList();
        String text = lines.isEmpty() ? claim.text() : String.join("\n", lines);
        int number =
            claim
                .attribute("num")
                .filter(n -> n.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(claims.size() + 1);
        claims.add(new Claim(number, language(part), text, ClaimReferences.of(text, number)));
      }
    }
    return claims;
  }

  private String language(XmlElement element) {
    return element.attribute("lang").map(l -> l.toLowerCase(Locale.ROOT)).orElse(language);
  }
}

package dev.jadework.patents.format.st36;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.PatentBuilder;
import dev.jadework.patents.format.ClaimReferences;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 文本. Titles, abstracts, descriptions and claims as ST.36 marks them up, and ST.96, which writes
/// the names of the same elements with capitals.
public final class Texts {
  private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,4})\\s*[.)．、](?!\\d)\\s*.*");
  private static final Pattern REFERENCE = Pattern.compile(".*?(\\d{1,4})");

  private Texts() {}

  public static String language(XmlElement element, String fallback) {
    return element
        .attribute("lang")
        .or(() -> element.attribute("languageCode"))
        .orElse(fallback)
        .toLowerCase(Locale.ROOT);
  }

  /// One text per language: the first that is not empty.
  public static List<LocalizedText> localized(Stream<XmlElement> elements, String fallback) {
    Map<String, LocalizedText> texts = new LinkedHashMap<>();
    elements.forEach(
        element -> {
          String text = paragraphs(element);
          String language = language(element, fallback);
          if (!text.isEmpty()) {
            texts.putIfAbsent(language, new LocalizedText(language, text));
          }
        });
    return List.copyOf(texts.values());
  }

  /// 正文. Claims and description of a document in all their languages.
  ///
  /// @param document the element that holds them
  /// @param fallback language of what names none
  public static PatentBuilder body(XmlElement document, String fallback, PatentBuilder patent) {
    List<Claim> claims = new ArrayList<>();
    document.children("claims").forEach(part -> claims.addAll(claims(part, fallback)));
    return patent.claims(claims).description(localized(document.children("description"), fallback));
  }

  /// Headings and paragraphs separated by line feeds; the whole text where there are none.
  public static String paragraphs(XmlElement element) {
    List<String> found = new ArrayList<>();
    collect(element, found);
    return found.isEmpty() ? element.text() : String.join("\n", found);
  }

  private static void collect(XmlElement element, List<String> found) {
    for (XmlElement child : element.elements()) {
      if (child.name().equalsIgnoreCase("p") || child.name().equalsIgnoreCase("heading")) {
        String text = child.text();
        if (!text.isEmpty()) {
          found.add(text);
        }
      } else {
        collect(child, found);
      }
    }
  }

  /// @param claims the element `claims` or `Claims` in one language
  public static List<Claim> claims(XmlElement claims, String fallback) {
    String language = language(claims, fallback);
    List<XmlElement> all =
        claims.elements().stream().filter(e -> e.name().equalsIgnoreCase("claim")).toList();
    if (all.size() == 1 && number(all.getFirst()).isEmpty()) {
      return run(all.getFirst(), language);
    }
    List<Claim> read = new ArrayList<>();
    for (XmlElement claim : all) {
      String num = number(claim);
      int number = num.matches("\\d{1,6}") ? Integer.parseInt(num) : read.size() + 1;
      String text = words(claim);
      TreeSet<Integer> references = new TreeSet<>(ClaimReferences.of(text, number));
      claim.descendants("claim-ref").forEach(ref -> reference(ref, "idref", number, references));
      claim
          .descendants("ClaimReference")
          .forEach(ref -> reference(ref, "idrefs", number, references));
      read.add(new Claim(number, language, text, List.copyOf(references)));
    }
    return read;
  }

  private static String number(XmlElement claim) {
    return claim.attribute("num").orElseGet(() -> claim.textAt("ClaimNumber"));
  }

  /// ST.96 puts number and kind of the claim into elements beside its text.
  private static String words(XmlElement claim) {
    List<XmlElement> texts = claim.elements("ClaimText");
    return texts.isEmpty()
        ? claim.text()
        : String.join(" ", texts.stream().map(XmlElement::text).toList());
  }

  /// `c-en-01-0003` and `CLM-00003` both name claim 3.
  private static void reference(
      XmlElement ref, String attribute, int number, TreeSet<Integer> references) {
    Matcher m = REFERENCE.matcher(ref.attribute(attribute).orElse("").replaceAll(".*-0*", ""));
    if (m.matches() && Integer.parseInt(m.group(1)) < number) {
      references.add(Integer.parseInt(m.group(1)));
    }
  }

  /// All claims in one element, told apart by the numbers printed before them.
  private static List<Claim> run(XmlElement claim, String language) {
    List<XmlElement> parts = claim.elements("claim-text");
    String whole =
        parts.isEmpty()
            ? claim.verbatim()
            : String.join("\n", parts.stream().map(XmlElement::verbatim).toList());
    return numbered(whole, language);
  }

  /// Claims in one text, told apart by the numbers that their lines begin with.
  public static List<Claim> numbered(String whole, String language) {
    List<StringBuilder> texts = new ArrayList<>();
    for (String line : whole.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      Matcher m = NUMBERED.matcher(line);
      boolean next = m.matches() && Integer.parseInt(m.group(1)) == texts.size() + 1;
      boolean heading = texts.isEmpty() && line.matches("(?i)claims?:?|权利要求书?");
      if (next || texts.isEmpty() && !heading) {
        texts.add(new StringBuilder(line));
      } else if (!heading) {
        texts.getLast().append('\n').append(line);
      }
    }
    List<Claim> read = new ArrayList<>();
    for (StringBuilder text : texts) {
      int number = read.size() + 1;
      String said = text.toString();
      read.add(new Claim(number, language, said, ClaimReferences.of(said, number)));
    }
    return read;
  }
}

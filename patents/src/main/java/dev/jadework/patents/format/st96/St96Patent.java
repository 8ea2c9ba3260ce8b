package dev.jadework.patents.format.st96;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.KeptFacts;
import dev.jadework.patents.format.SourceNumbers;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.st36.Texts;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Maps one document of ST.96 to a [Patent]. What has no field of its own is kept in
/// [Patent#extra()] under the element's name.
final class St96Patent {
  private static final Set<String> MAPPED =
      Set.of(
          "PatentPublicationIdentification",
          "ApplicationIdentification",
          "PriorityClaimBag",
          "PatentClassificationBag",
          "IPCClassification",
          "InventionTitleBag",
          "InventionTitle",
          "ReferenceCitationBag");

  /// `公開特許公報(A)`: offices that give no code give the kind in words with the code behind.
  private static final Pattern KIND = Pattern.compile("[(（]([A-Z]\\d?)[)）]");

  private final XmlElement root;
  private final XmlElement data;
  private final String language;
  private final String office;
  private final KeptFacts kept = new KeptFacts();

  St96Patent(XmlElement root) {
    this.root = root;
    this.data =
        root.children()
            .filter(child -> child.name().endsWith("BibliographicData"))
            .findFirst()
            .orElse(root);
    this.language = Texts.language(root, Texts.language(data, "und"));
    String said = root.textAt("IPOfficeCode");
    boolean japanese = !root.name().equals("PatentPublication") && data != root;
    this.office = said.isEmpty() ? data.attribute("officeCode").orElse(japanese ? "JP" : "") : said;
  }

  Patent patent(Source source) throws UnreadableRecord {
    XmlElement published = first("PatentPublicationIdentification");
    XmlElement granted = first("PatentGrantIdentification");
    PublicationNumber publication = publication(published == null ? granted : published);
    ApplicationNumber application = application();
    St96Classes classes = new St96Classes(data, kept);
    St96Parties parties = new St96Parties(data, kept);
    St96Citations citations = new St96Citations(data);
    List<Claim> claims = claims();
    List<Priority> priorities = priorities();
    keepRest(published != null);
    return Patent.of(publication)
        .published(
            published == null ? day(granted, "GrantDate") : day(published, "PublicationDate"))
        .application(application)
        .filed(day(first("ApplicationIdentification"), "FilingDate"))
        .type(PatentType.of(publication, application))
        .titles(titles())
        .abstracts(texts("Abstract"))
        .claims(claims)
        .description(texts("Description"))
        .applicants(parties.applicants())
        .inventors(parties.inventors())
        .agents(parties.agents())
        .classifications(classes.all())
        .priorities(priorities)
        .related(new St96Related(data).all())
        .citations(citations.all())
        .extra(kept.all())
        .source(source)
        .build();
  }

  private @Nullable XmlElement first(String name) {
    return data.first(name);
  }

  private PublicationNumber publication(@Nullable XmlElement id) throws UnreadableRecord {
    String number = id == null ? "" : id.textAt("PublicationNumber") + id.textAt("PatentNumber");
    return SourceNumbers.identity(
        "neither PatentPublicationIdentification nor PatentGrantIdentification",
        id == null ? "" : office(id),
        number,
        id == null ? "" : kind(id));
  }

  private String office(XmlElement id) {
    String said = id.textAt("IPOfficeCode");
    return said.isEmpty() ? office : said;
  }

  private String kind(XmlElement id) {
    String code = id.textAt("PatentDocumentKindCode");
    Matcher words = KIND.matcher(data.textAt("PlainLanguageDesignationText"));
    return !code.isEmpty() || !words.find() ? code : words.group(1);
  }

  /// A number that cannot be read is kept: the publication identifies the record.
  private @Nullable ApplicationNumber application() {
    XmlElement id = first("ApplicationIdentification");
    String number = id == null ? "" : number(id);
    if (id == null || number.isEmpty()) {
      return null;
    }
    String country = office(id);
    try {
      return country.isEmpty() || number.startsWith("PCT")
          ? ApplicationNumber.parse(number)
          : ApplicationNumber.parse(country, number);
    } catch (UnreadableNumberException e) {
      kept.keep("ApplicationNumberText", (country + " " + number).strip());
      return null;
    }
  }

  private static String number(XmlElement id) {
    String text = id.textAt("ApplicationNumber", "ApplicationNumberText");
    return text.isEmpty() ? id.textAt("ApplicationNumberText") : text;
  }

  private List<Priority> priorities() throws UnreadableRecord {
    List<Priority> priorities = new ArrayList<>();
    for (XmlElement bag : data.elements("PriorityClaimBag")) {
      for (XmlElement claim : bag.elements("PriorityClaim")) {
        if (!number(claim).isEmpty()) {
          priorities.add(
              new Priority(claim.textAt("IPOfficeCode"), number(claim), day(claim, "FilingDate")));
        }
      }
    }
    return priorities;
  }

  private static @Nullable LocalDate day(@Nullable XmlElement element, String name)
      throws UnreadableRecord {
    return St96Dates.day(element == null ? "" : element.textAt(name));
  }

  private List<LocalizedText> titles() {
    return Texts.localized(
        Stream.concat(
            data.children("InventionTitle"),
            data.children("InventionTitleBag").flatMap(bag -> bag.children("InventionTitle"))),
        language);
  }

  /// Texts of the document itself, not those of amendments that come with it.
  private List<LocalizedText> texts(String name) {
    return Texts.localized(
        Stream.concat(
            root.children(name),
            root.children("ApplicationBody").flatMap(body -> body.children(name))),
        language);
  }

  private List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    Stream.concat(
            root.children("Claims"),
            root.children("ApplicationBody").flatMap(body -> body.children("Claims")))
        .forEach(group -> claims.addAll(Texts.claims(group, language)));
    return claims;
  }

  private void keepRest(boolean published) {
    for (XmlElement child : data.elements()) {
      boolean mapped =
          MAPPED.contains(child.name())
              || child.name().endsWith("PartyBag")
              || !published && child.name().equals("PatentGrantIdentification");
      if (!mapped) {
        kept.keep(child.name(), child.text().strip());
      }
    }
    if (data != root) {
      data.attribute("st96Version")
          .or(() -> root.attribute("st96Version"))
          .ifPresent(version -> kept.keep("st96Version", version.toUpperCase(Locale.ROOT)));
    }
  }
}

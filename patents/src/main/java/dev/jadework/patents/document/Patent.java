package dev.jadework.patents.document;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 专利文献. One publication of one office: the unit that is stored, counted and cited.
///
/// An application and its grant are two publications with the same application number. Lists are
/// never null; an unknown date is null and stays unknown.
///
/// @param publication identity of this record
/// @param published date of publication (公开/公告日)
/// @param application number of the application (申请号)
/// @param filed filing date (申请日)
/// @param filingYear year of filing where only the year is known; equals `filed`'s year if given
/// @param type kind of protection asked for
/// @param titles title by language
/// @param abstracts abstract by language
/// @param claims claims in the order of the document
/// @param description text of the description by language, paragraphs separated by line feeds
/// @param applicants applicants or holders in order
/// @param inventors inventors in order
/// @param agents agencies and attorneys
/// @param classifications IPC and CPC symbols, the main one first
/// @param priorities priority claims
/// @param related earlier applications this one continues, divides or replaces
/// @param citations documents cited
/// @param familyId simple family (DOCDB 简单同族) as given by the source
/// @param extendedFamilyId extended family (INPADOC 扩展同族) as given by the source
/// @param legalEvents legal events in order of date
/// @param extra facts of the source that have no field of their own, by the source's name
/// @param sources where the record was read
public record Patent(
    PublicationNumber publication,
    @Nullable LocalDate published,
    @Nullable ApplicationNumber application,
    @Nullable LocalDate filed,
    @Nullable Integer filingYear,
    PatentType type,
    List<LocalizedText> titles,
    List<LocalizedText> abstracts,
    List<Claim> claims,
    List<LocalizedText> description,
    List<Party> applicants,
    List<Party> inventors,
    List<Party> agents,
    List<Classification> classifications,
    List<Priority> priorities,
    List<RelatedDocument> related,
    List<Citation> citations,
    @Nullable String familyId,
    @Nullable String extendedFamilyId,
    List<LegalEvent> legalEvents,
    Map<String, List<String>> extra,
    List<Source> sources) {

  public Patent {
    Objects.requireNonNull(publication, "publication");
    Objects.requireNonNull(type, "type");
    if (filingYear == null && filed != null) {
      filingYear = filed.getYear();
    }
    titles = List.copyOf(titles);
    abstracts = List.copyOf(abstracts);
    claims = List.copyOf(claims);
    description = List.copyOf(description);
    applicants = List.copyOf(applicants);
    inventors = List.copyOf(inventors);
    agents = List.copyOf(agents);
    classifications = List.copyOf(classifications);
    priorities = List.copyOf(priorities);
    related = List.copyOf(related);
    citations = List.copyOf(citations);
    legalEvents = List.copyOf(legalEvents);
    extra = Map.copyOf(extra);
    sources = List.copyOf(sources);
  }

  /// A record of which no more than its number is known, to be filled.
  public static PatentBuilder of(PublicationNumber publication) {
    return new PatentBuilder(publication);
  }

  /// A copy to be changed.
  public PatentBuilder with() {
    return new PatentBuilder(this);
  }

  /// 著录要素. The same without its texts: abstracts, claims and description.
  public Patent outline() {
    return with().abstracts(List.of()).claims(List.of()).description(List.of()).build();
  }

  /// The Chinese title if there is one, else the first; empty if the source gave none.
  public String title() {
    return preferred(titles);
  }

  /// The Chinese abstract if there is one, else the first; empty if the source gave none.
  public String abstractText() {
    return preferred(abstracts);
  }

  private static String preferred(List<LocalizedText> texts) {
    return texts.stream()
        .filter(text -> text.language().equals("zh"))
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(LocalizedText::text)
        .orElse("");
  }
}

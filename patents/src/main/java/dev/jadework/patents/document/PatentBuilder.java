package dev.jadework.patents.document;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 专利文献的组装. Puts a [Patent] together part by part; what is not said stays unknown or empty.
/// Used once, by one thread.
public final class PatentBuilder {
  private final PublicationNumber publication;
  private @Nullable LocalDate published;
  private @Nullable ApplicationNumber application;
  private @Nullable LocalDate filed;
  private @Nullable Integer filingYear;
  private PatentType type = PatentType.UNKNOWN;
  private List<LocalizedText> titles = new ArrayList<>();
  private List<LocalizedText> abstracts = new ArrayList<>();
  private List<Claim> claims = new ArrayList<>();
  private List<LocalizedText> description = new ArrayList<>();
  private List<Party> applicants = new ArrayList<>();
  private List<Party> inventors = new ArrayList<>();
  private List<Party> agents = new ArrayList<>();
  private List<Classification> classifications = new ArrayList<>();
  private List<Priority> priorities = new ArrayList<>();
  private List<RelatedDocument> related = new ArrayList<>();
  private List<Citation> citations = new ArrayList<>();
  private @Nullable String familyId;
  private @Nullable String extendedFamilyId;
  private List<LegalEvent> legalEvents = new ArrayList<>();
  private final Map<String, List<String>> extra = new TreeMap<>();
  private List<Source> sources = new ArrayList<>();

  PatentBuilder(PublicationNumber publication) {
    this.publication = publication;
  }

  PatentBuilder(Patent patent) {
    this.publication = patent.publication();
    this.published = patent.published();
    this.application = patent.application();
    this.filed = patent.filed();
    this.filingYear = patent.filingYear();
    this.type = patent.type();
    this.titles = patent.titles();
    this.abstracts = patent.abstracts();
    this.claims = patent.claims();
    this.description = patent.description();
    this.applicants = patent.applicants();
    this.inventors = patent.inventors();
    this.agents = patent.agents();
    this.classifications = patent.classifications();
    this.priorities = patent.priorities();
    this.related = patent.related();
    this.citations = patent.citations();
    this.familyId = patent.familyId();
    this.extendedFamilyId = patent.extendedFamilyId();
    this.legalEvents = patent.legalEvents();
    this.extra.putAll(patent.extra());
    this.sources = patent.sources();
  }

  public Patent build() {
    return new Patent(
        publication,
        published,
        application,
        filed,
        filingYear,
        type,
        titles,
        abstracts,
        claims,
        description,
        applicants,
        inventors,
        agents,
        classifications,
        priorities,
        related,
        citations,
        familyId,
        extendedFamilyId,
        legalEvents,
        extra,
        sources);
  }

  public PatentBuilder published(@Nullable LocalDate day) {
    published = day;
    return this;
  }

  public PatentBuilder application(@Nullable ApplicationNumber number) {
    application = number;
    return this;
  }

  public PatentBuilder filed(@Nullable LocalDate day) {
    filed = day;
    return this;
  }

  /// Where only the year of filing is known.
  public PatentBuilder filingYear(@Nullable Integer year) {
    filingYear = year;
    return this;
  }

  public PatentBuilder type(PatentType protection) {
    type = protection;
    return this;
  }

  public PatentBuilder titles(List<LocalizedText> texts) {
    titles = texts;
    return this;
  }

  public PatentBuilder title(String language, String text) {
    return titles(List.of(new LocalizedText(language, text)));
  }

  public PatentBuilder abstracts(List<LocalizedText> texts) {
    abstracts = texts;
    return this;
  }

  public PatentBuilder abstractText(String language, String text) {
    return abstracts(List.of(new LocalizedText(language, text)));
  }

  public PatentBuilder claims(List<Claim> all) {
    claims = all;
    return this;
  }

  public PatentBuilder description(List<LocalizedText> texts) {
    description = texts;
    return this;
  }

  public PatentBuilder applicants(List<Party> parties) {
    applicants = parties;
    return this;
  }

  public PatentBuilder inventors(List<Party> parties) {
    inventors = parties;
    return this;
  }

  public PatentBuilder agents(List<Party> parties) {
    agents = parties;
    return this;
  }

  public PatentBuilder classifications(List<Classification> symbols) {
    classifications = symbols;
    return this;
  }

  public PatentBuilder priorities(List<Priority> claimed) {
    priorities = claimed;
    return this;
  }

  public PatentBuilder related(List<RelatedDocument> earlier) {
    related = earlier;
    return this;
  }

  public PatentBuilder citations(List<Citation> cited) {
    citations = cited;
    return this;
  }

  public PatentBuilder familyId(@Nullable String simple) {
    familyId = simple;
    return this;
  }

  public PatentBuilder extendedFamilyId(@Nullable String extended) {
    extendedFamilyId = extended;
    return this;
  }

  public PatentBuilder legalEvents(List<LegalEvent> events) {
    legalEvents = events;
    return this;
  }

  /// Adds facts that have no field of their own.
  public PatentBuilder extra(Map<String, List<String>> facts) {
    extra.putAll(facts);
    return this;
  }

  public PatentBuilder extra(String name, List<String> values) {
    extra.put(name, values);
    return this;
  }

  public PatentBuilder sources(List<Source> read) {
    sources = read;
    return this;
  }

  public PatentBuilder source(Source read) {
    return sources(List.of(read));
  }
}

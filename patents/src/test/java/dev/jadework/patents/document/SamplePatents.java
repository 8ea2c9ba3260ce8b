package dev.jadework.patents.document;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Invented patents for tests.
public final class SamplePatents {
  private SamplePatents() {}

  /// Every field filled, every optional part once present and once absent.
  public static Patent full() {
    return new Patent(
        PublicationNumber.parse("CN110083831B"),
        LocalDate.of(2021, 3, 2),
        ApplicationNumber.parse("201910302430.7"),
        LocalDate.of(2019, 4, 16),
        2019,
        PatentType.INVENTION,
        List.of(
            new LocalizedText("zh", "一种“锂离子”电池\n及其\\制备\u0001方法 𠮷"),
            new LocalizedText("en", "A battery, 3.5 V; \"made\" so")),
        List.of(new LocalizedText("zh", "摘要"), new LocalizedText("en", "Abstract")),
        List.of(
            new Claim(1, "zh", "1.一种电池。", List.of()),
            new Claim(2, "zh", "2.如权利要求1所述的电池。", List.of(1))),
        List.of(new LocalizedText("zh", "技术领域\n本发明涉及电池。")),
        List.of(
            new Party("甲公司", new Address("CN", "广西", "南宁市", "青秀区", "530000", "某路1号")),
            new Party("乙大学", new Address("CN", null, null, null, null, null)),
            Party.named("丙")),
        List.of(Party.named("张三"), Party.named("张三")),
        List.of(Party.named("某代理公司")),
        List.of(
            new Classification("IPC", "H01M10/0525", true),
            new Classification("CPC", "Y02E60/10", false)),
        List.of(
            new Priority("US", "62/123,456", LocalDate.of(2018, 4, 16)),
            new Priority(null, "X", null)),
        List.of(
            new RelatedDocument(
                RelatedDocument.Relation.DIVISION,
                "CN",
                "201810000001.X",
                LocalDate.of(2018, 1, 2)),
            new RelatedDocument(RelatedDocument.Relation.PROVISIONAL, null, "62/1", null)),
        List.of(
            new Citation(PublicationNumber.parse("CN1719946A"), "", "X", "SEA"),
            new Citation(PublicationNumber.parse("US7123456"), "D1", null, null),
            new Citation(null, "《电池》，2001年", null, null)),
        "family-1",
        "extended-1",
        List.of(
            new LegalEvent(LocalDate.of(2021, 3, 2), "F", "授权"), new LegalEvent(null, "", "转让")),
        Map.of("b", List.of("2", ""), "a", List.of("1"), "空", List.of()),
        List.of(
            new Source("jsonl", "a.jsonl", "line 1"), new Source("cnipa", "b.xml", "document 2")));
  }

  /// Nothing known but the number.
  public static Patent bare(String publication) {
    return titled(publication, "");
  }

  /// A number and a title.
  public static Patent titled(String publication, String title) {
    return Patent.of(PublicationNumber.parse(publication))
        .titles(title.isEmpty() ? List.of() : List.of(new LocalizedText("zh", title)))
        .build();
  }
}

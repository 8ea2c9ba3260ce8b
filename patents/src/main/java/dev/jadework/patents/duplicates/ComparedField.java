package dev.jadework.patents.duplicates;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Patent;
import java.util.function.Function;
import java.util.stream.Collectors;

/// 比对字段. The text of a patent by which documents are compared.
public enum ComparedField {
  ABSTRACT(Patent::abstractText),
  TITLE(Patent::title),
  /// All claims in the order of the document.
  CLAIMS(patent -> patent.claims().stream().map(Claim::text).collect(Collectors.joining("\n")));

  private final Function<Patent, String> text;

  ComparedField(Function<Patent, String> text) {
    this.text = text;
  }

  /// Empty if the source gave none.
  public String of(Patent patent) {
    return text.apply(patent);
  }
}

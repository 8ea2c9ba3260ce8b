package dev.jadework.platform.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// 报告. A printable document: one model, written as Word and as HTML by [WordWriter] and
/// [HtmlWriter]. Texts are plain; writers escape them.
///
/// @param locale language of the texts
/// @param header line at the top of every page but the first
/// @param dated date of the content, also the document's date in its properties
public record Report(
    String title, Locale locale, String header, LocalDate dated, List<Block> blocks) {
  public Report {
    blocks = List.copyOf(blocks);
  }

  /// Headings that the table of contents lists.
  List<Block.Heading> contents() {
    return blocks.stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .filter(heading -> heading.level() <= 2)
        .toList();
  }

  boolean chinese() {
    return locale.getLanguage().equals("zh");
  }
}

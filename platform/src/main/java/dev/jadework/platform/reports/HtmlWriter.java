package dev.jadework.platform.reports;

import java.util.List;

/// Writes a [Report] as one self-contained HTML page to read and to print: no script, no link to
/// anything outside, charts as SVG.
public final class HtmlWriter {
  private static final String STYLE =
      """
      body{font-family:"Songti SC",SimSun,"Noto Serif CJK SC",serif;color:#1c2530;max-width:52rem;margin:2rem auto;padding:0 1rem;line-height:1.6}
      h1,h2,h3,h4,th,.status,.strong{font-family:"Heiti SC",SimHei,"Noto Sans CJK SC",sans-serif}
      h2,h3,h4{color:#1f3a52;break-after:avoid}
      .cover{text-align:center;padding:4rem 0;break-after:page}.cover table{margin:2rem auto;text-align:left}
      .status{display:inline-block;border:2px solid #8a1f1f;color:#8a1f1f;padding:.5rem 1.5rem}
      nav{break-after:page}nav ol{list-style:none;padding:0}nav .l2{padding-left:2rem}nav a{color:inherit}
      .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.85rem}
      th,td{border:1px solid #8a94a0;padding:.3rem .5rem;vertical-align:top;text-align:left;white-space:pre-line;overflow-wrap:anywhere}
      th{background:#e8eef4}tr{break-inside:avoid}
      .note{color:#4a5561;font-size:.85rem}.strong{font-weight:bold}
      .quote{border-left:3px solid #b0bac5;padding-left:.8rem;font-size:.92rem}
      .code{background:#f3f5f7;padding:.4rem .6rem;font-family:Consolas,monospace;font-size:.82rem;white-space:pre-wrap;overflow-wrap:anywhere}
      figure{margin:1rem 0;break-inside:avoid}svg{width:100%;height:auto}svg text{font-family:"Heiti SC",SimHei,"Noto Sans CJK SC",sans-serif}
      ul{padding-left:1.2rem;margin:.2rem 0}p{white-space:pre-line}
      @media print{@page{size:A4;margin:20mm 18mm}body{margin:0;max-width:none;font-size:10.5pt}.break{break-after:page}.scroll{overflow:visible}
      *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
      """;

  private final StringBuilder html = new StringBuilder();
  private final Report report;
  private int headings;

  private HtmlWriter(Report report) {
    this.report = report;
  }

  public static String write(Report report) {
    HtmlWriter writer = new HtmlWriter(report);
    writer.page();
    return writer.html.toString();
  }

  private void page() {
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(report.chinese() ? "zh-CN" : "en")
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append(element("title", "", report.title()))
        .append("<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n");
    report.blocks().forEach(this::add);
    html.append("</body>\n</html>\n");
  }

  private void add(Block block) {
    switch (block) {
      case Block.Cover cover -> cover(cover);
      case Block.Contents contents -> contents(contents);
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph paragraph ->
          html.append(element("p", tone(paragraph.tone()), paragraph.text()));
      case Block.Items items -> items(items.items());
      case Block.Table table -> table(table);
      case Block.Chart chart -> chart(chart);
      case Block.PageBreak _ -> html.append("<div class=\"break\"></div>\n");
    }
  }

  private void cover(Block.Cover cover) {
    html.append("<header class=\"cover\">\n")
        .append(element("p", "note", cover.above()))
        .append(element("h1", "", cover.title()))
        .append("<table>\n");
    for (Block.Pair pair : cover.facts()) {
      html.append("<tr>")
          .append(element("th", "", pair.label()).strip())
          .append(element("td", "", pair.value()).strip())
          .append("</tr>\n");
    }
    html.append("</table>\n").append(element("p", "status", cover.status())).append("</header>\n");
  }

  private void contents(Block.Contents contents) {
    html.append("<nav>\n").append(element("h2", "", contents.title())).append("<ol>\n");
    List<Block.Heading> listed = report.contents();
    for (int i = 0; i < listed.size(); i++) {
      html.append("<li class=\"l")
          .append(listed.get(i).level())
          .append("\"><a href=\"#h")
          .append(i)
          .append("\">")
          .append(escaped(listed.get(i).text()))
          .append("</a></li>\n");
    }
    html.append("</ol>\n</nav>\n");
  }

  private void heading(Block.Heading heading) {
    String tag = "h" + (heading.level() + 1);
    html.append('<').append(tag);
    if (heading.level() <= 2) {
      html.append(" id=\"h").append(headings++).append('"');
    }
    html.append('>').append(escaped(heading.text())).append("</").append(tag).append(">\n");
  }

  /// Nested lists; a level may be skipped on the way down, as explanation trees do.
  private void items(List<Block.Item> items) {
    int depth = 0;
    for (Block.Item item : items) {
      int wanted = item.level() + 1;
      while (depth > wanted) {
        html.append("</li></ul>");
        depth--;
      }
      if (depth == wanted) {
        html.append("</li>\n");
      } else {
        while (depth < wanted) {
          html.append("<ul>");
          if (++depth < wanted) {
            html.append("<li>");
          }
        }
      }
      html.append("<li>").append(escaped(item.text()));
    }
    html.append("</li></ul>".repeat(depth)).append('\n');
  }

  private void table(Block.Table table) {
    html.append("<div class=\"scroll\"><table>\n");
    if (table.head().stream().anyMatch(head -> !head.isEmpty())) {
      html.append("<thead><tr>");
      table.head().forEach(head -> html.append(element("th", "", head).strip()));
      html.append("</tr></thead>\n");
    }
    html.append("<tbody>\n");
    for (List<Block.Cell> row : table.rows()) {
      html.append("<tr>");
      row.forEach(this::cell);
      html.append("</tr>\n");
    }
    html.append("</tbody></table></div>\n");
    note(table.note());
  }

  private void cell(Block.Cell cell) {
    html.append("<td");
    if (cell.strong()) {
      html.append(" class=\"strong\"");
    }
    if (cell.colour().matches("[0-9A-Fa-f]{6}")) {
      html.append(" style=\"background:#").append(cell.colour()).append('"');
    }
    html.append('>').append(escaped(cell.text())).append("</td>");
  }

  private void chart(Block.Chart chart) {
    if (!chart.categories().isEmpty()) {
      html.append("<figure>\n").append(SvgChart.of(chart)).append("</figure>\n");
    }
    note(chart.note());
  }

  private void note(String note) {
    if (!note.isEmpty()) {
      html.append(element("p", "note", note));
    }
  }

  private static String tone(Block.Tone tone) {
    return switch (tone) {
      case NORMAL -> "";
      case NOTE -> "note";
      case STRONG -> "strong";
      case QUOTE -> "quote";
      case CODE -> "code";
    };
  }

  private static String element(String tag, String kind, String text) {
    String attribute = kind.isEmpty() ? "" : " class=\"" + kind + "\"";
    return "<" + tag + attribute + ">" + escaped(text) + "</" + tag + ">\n";
  }

  static String escaped(String text) {
    return PrintableText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

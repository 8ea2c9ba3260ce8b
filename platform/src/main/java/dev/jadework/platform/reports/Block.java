package dev.jadework.platform.reports;

import java.util.List;

/// 版块. A part of a [Report], in reading order.
public sealed interface Block {

  /// 封面. Stands alone on the first page.
  ///
  /// @param above small line above the title
  /// @param facts label and value pairs below it
  /// @param status shown in a frame: the state of the document
  record Cover(String above, String title, List<Pair> facts, String status) implements Block {
    public Cover {
      facts = List.copyOf(facts);
    }
  }

  /// 目录. Lists the headings of levels 1 and 2.
  record Contents(String title) implements Block {}

  /// 标题. @param level 1–3
  record Heading(int level, String text) implements Block {
    public Heading {
      if (level < 1 || level > 3) {
        throw new IllegalArgumentException("heading level " + level + ": allowed is 1–3");
      }
    }
  }

  /// 段落.
  record Paragraph(Tone tone, String text) implements Block {}

  /// 条目. A list, nested by level.
  record Items(List<Item> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// @param level depth from 0
  record Item(int level, String text) {}

  /// 表格.
  ///
  /// @param head heads of the columns
  /// @param widths relative widths of the columns, as many as heads
  /// @param note line below, empty for none
  record Table(List<String> head, List<Integer> widths, List<List<Cell>> rows, String note)
      implements Block {
    public Table {
      head = List.copyOf(head);
      widths = List.copyOf(widths);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != head.size() || widths.size() != head.size()) {
          throw new IllegalArgumentException(
              "a row has %d cells and the table %d heads and %d widths: all must be equal"
                  .formatted(row.size(), head.size(), widths.size()));
        }
      }
    }
  }

  /// 图. Bars over categories; Word gets a native chart that it can edit.
  ///
  /// @param horizontal bars lie, for long category names
  /// @param marked indexes of categories drawn lighter, explained in the note
  /// @param note what is in, drawn and dropped, and why
  record Chart(
      String title,
      boolean horizontal,
      List<String> categories,
      List<Series> series,
      List<Integer> marked,
      String note)
      implements Block {
    public Chart {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
      marked = List.copyOf(marked);
    }
  }

  /// @param values one per category
  record Series(String name, List<Long> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /// 分页.
  record PageBreak() implements Block {}

  record Pair(String label, String value) {}

  /// @param colour background, RGB in hexadecimal, empty for none; the text says the same in words
  record Cell(String text, boolean strong, String colour) {
    public static Cell of(String text) {
      return new Cell(text, false, "");
    }

    public static Cell strong(String text) {
      return new Cell(text, true, "");
    }

    public static Cell coloured(String text, String colour) {
      return new Cell(text, false, colour);
    }
  }

  /// 语气.
  enum Tone {
    NORMAL,
    /// 小字说明
    NOTE,
    /// 重点
    STRONG,
    /// 引文
    QUOTE,
    /// Fixed-width: commands and queries.
    CODE
  }
}

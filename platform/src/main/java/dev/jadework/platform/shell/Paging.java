package dev.jadework.platform.shell;

import java.util.List;
import java.util.stream.IntStream;

/// 分页. One page of a list, kept inside the pages there are.
///
/// @param number of the page, from 1
/// @param size rows per page
/// @param total rows in all
public record Paging(int number, int size, long total) {
  public static Paging of(int asked, int size, long total) {
    return new Paging(Math.clamp(asked, 1, last(size, total)), size, total);
  }

  public int pages() {
    return last(size, total);
  }

  public int offset() {
    return (number - 1) * size;
  }

  /// Number of the first row shown, 0 when there is none.
  public long from() {
    return total == 0 ? 0 : offset() + 1L;
  }

  public long to() {
    return Math.min(total, offset() + (long) size);
  }

  /// The page numbers around this one that are worth a link.
  public List<Integer> around() {
    int first = Math.max(1, Math.min(number - 2, pages() - 4));
    return IntStream.rangeClosed(first, Math.min(pages(), first + 4)).boxed().toList();
  }

  private static int last(int size, long total) {
    return (int) Math.clamp((total + size - 1) / size, 1, Integer.MAX_VALUE / size);
  }
}

package dev.jadework.patents.reference;

import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import dev.jadework.patents.query.NumberKeys;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// 标注号码. A number of a table with all that it may mean.
///
/// @param written as the table has it
/// @param applications what it means as the number of an application
/// @param publications what it means as that of a publication
record MarkedNumber(
    String written, List<ApplicationNumber> applications, List<PublicationNumber> publications) {

  static MarkedNumber of(String text) {
    List<ApplicationNumber> applications = read(() -> List.of(ApplicationNumber.parse(text)));
    List<PublicationNumber> publications = read(() -> PublicationNumber.possible(text));
    if (applications.isEmpty() && publications.isEmpty()) {
      throw new RowProblem(
          "“" + MarkValue.shown(text) + "” is no number of a publication or application",
          "write it with its office, as CN101945314B or CN201910302430.1");
    }
    return new MarkedNumber(text, applications, publications);
  }

  /// True if it means one of these.
  ///
  /// @param keys as [NumberKeys] gives them
  boolean among(Set<String> keys) {
    return applications.stream().map(NumberKeys::exact).anyMatch(keys::contains)
        || publications.stream().map(NumberKeys::exact).anyMatch(keys::contains);
  }

  private static <N> List<N> read(Supplier<List<N>> numbers) {
    try {
      return numbers.get();
    } catch (UnreadableNumberException notOfThisForm) {
      return List.of();
    }
  }
}

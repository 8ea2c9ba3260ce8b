package dev.jadework.patents.format.uspto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.format.CollectingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What another reader took from the same files, field by field. Differences, all explained:
///
/// * `subclass`: the other reader keeps `D3/2031`; columns 4 to 6 are the subclass and the rest its
///   decimals, so that it is `D3/203.1`.
/// * `white space`: it keeps line breaks inside other literature as several blanks.
/// * `leading zero`: it reads the European application 08290305.5 as a number.
/// * `dash`: it writes an underscore for an em dash.
///
/// Every other field is equal.
class IndependentTablesTest {
  private static final Path DATA =
      Path.of(System.getProperty("jadework.root", ".."), "../shared/data/us");

  private static final int ROWS = 142;
  private static final Map<String, Integer> DIFFERENCES =
      Map.of("subclass", 2, "white space", 6, "leading zero", 2, "dash", 1);

  private final Map<String, Integer> differences = new TreeMap<>();

  @Test
  void theTablesOfAnotherReaderAgreeFieldByField() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: no real data beside the checkout");
    int rows = 0;
    for (String name : List.of("ipg120327.one", "ipg120327.two")) {
      CollectingSink read =
          CollectingSink.read(Files.newInputStream(DATA.resolve("weekly/" + name + ".xml")), name);
      assertThat(read.rejects).isEmpty();
      Map<String, Patent> patents =
          read.patents.stream().collect(Collectors.toMap(p -> p.publication().number(), p -> p));
      rows += compare(DATA.resolve("expected/" + name), patents);
    }
    assertThat(rows).isEqualTo(ROWS);
    assertThat(differences).isEqualTo(DIFFERENCES);
  }

  private int compare(Path tables, Map<String, Patent> patents) throws IOException {
    int rows = 0;
    for (List<String> row : rows(tables.resolve("patent.csv"), 9)) {
      Patent patent = patent(patents, row.get(0));
      same(patent.type().name().toLowerCase(Locale.ROOT), row.get(1));
      same(patent.publication().office(), row.get(3));
      same(String.valueOf(patent.published()), row.get(4));
      same(patent.abstractText(), row.get(5));
      same(patent.title(), row.get(6));
      same(String.valueOf(patent.publication().kind()), row.get(7));
      same(facts(patent, "number-of-claims").getFirst(), row.get(8));
      rows++;
    }
    for (List<String> row : rows(tables.resolve("application.csv"), 6)) {
      Patent patent = patent(patents, row.get(1));
      same(facts(patent, "us-application-series-code").getFirst(), row.get(2));
      same(String.valueOf(patent.application()), row.get(4) + row.get(3));
      same(String.valueOf(patent.filed()), row.get(5));
      rows++;
    }
    for (List<String> row : rows(tables.resolve("claim.csv"), 4)) {
      Patent patent = patent(patents, row.get(0));
      int number = Integer.parseInt(row.get(3));
      same(patent.claims().get(number - 1).text(), row.get(1));
      same(patent.claims().get(number - 1).independent() ? "" : "dependent", row.get(2));
      rows++;
    }
    for (List<String> row : rows(tables.resolve("uspc.csv"), 4)) {
      Patent patent = patent(patents, row.get(0));
      List<String> symbols =
          patent.classifications().stream()
              .filter(c -> c.scheme().equals("USPC"))
              .map(c -> c.symbol())
              .toList();
      same(symbols.get(Integer.parseInt(row.get(3))), row.get(2));
      rows++;
    }
    rows += parties(tables, patents);
    rows += values(tables, patents);
    rows += citations(tables, patents);
    assertThat(rows(tables.resolve("ipcr.csv"), 1)).isEmpty();
    assertThat(rows(tables.resolve("usreldoc.csv"), 1)).isEmpty();
    for (Patent patent : patents.values()) {
      assertThat(patent.classifications()).noneMatch(c -> c.scheme().equals("IPC"));
      assertThat(patent.extra()).doesNotContainKeys("continuation", "division");
    }
    return rows;
  }

  private int parties(Path tables, Map<String, Patent> patents) throws IOException {
    int rows = 0;
    for (List<String> row : rows(tables.resolve("rawassignee.csv"), 10)) {
      Patent patent = patent(patents, row.get(0));
      Party assignee = patent.applicants().get(Integer.parseInt(row.get(9)));
      same(assignee.name(), row.get(6));
      same(place(assignee), row.get(2));
      String role = facts(patent, "assignee-role").get(Integer.parseInt(row.get(9)));
      same(role, assignee.name() + ": 0" + row.get(3));
      rows++;
    }
    for (List<String> row : rows(tables.resolve("rawinventor.csv"), 7)) {
      Party inventor = patent(patents, row.get(0)).inventors().get(Integer.parseInt(row.get(6)));
      same(inventor.name(), row.get(3) + " " + row.get(4));
      same(place(inventor), row.get(2));
      rows++;
    }
    for (List<String> row : rows(tables.resolve("rawlawyer.csv"), 6)) {
      String name = (row.get(2) + " " + row.get(3)).strip() + row.get(4);
      List<String> agents = patent(patents, row.get(1)).agents().stream().map(Party::name).toList();
      same(agents.contains(name) ? name : agents.toString(), name);
      rows++;
    }
    return rows;
  }

  /// Tables that hold each value of the file once.
  private int values(Path tables, Map<String, Patent> patents) throws IOException {
    Set<String> main = new TreeSet<>();
    Set<String> classes = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    for (Patent patent : patents.values()) {
      for (var symbol : patent.classifications()) {
        if (symbol.scheme().equals("USPC")) {
          main.add(symbol.symbol().split("/")[0]);
          classes.add(symbol.symbol());
        }
      }
      Stream.concat(patent.applicants().stream(), patent.inventors().stream())
          .map(IndependentTablesTest::place)
          .forEach(places::add);
    }
    return all(tables.resolve("mainclass.csv"), main)
        + all(tables.resolve("subclass.csv"), classes)
        + all(tables.resolve("rawlocation.csv"), places);
  }

  private int all(Path table, Set<String> ours) throws IOException {
    List<String> theirs = rows(table, 3).stream().map(List::getFirst).sorted().toList();
    assertThat(ours).as(table.toString()).hasSize(theirs.size());
    int at = 0;
    for (String value : ours) {
      same(value, theirs.get(at++));
    }
    return theirs.size();
  }

  private static String place(Party party) {
    var address = party.address();
    if (address == null) {
      return "";
    }
    return "%s|%s|%s"
        .formatted(text(address.city()), text(address.province()), text(address.country()))
        .toLowerCase(Locale.ROOT);
  }

  private static Patent patent(Map<String, Patent> patents, String number) {
    return Objects.requireNonNull(patents.get(number), number);
  }

  private static List<String> facts(Patent patent, String name) {
    return Objects.requireNonNull(patent.extra().get(name), name);
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }

  /// Numbers, dates, names, kinds, countries and who cited, in the order of the document.
  private int citations(Path tables, Map<String, Patent> patents) throws IOException {
    int rows = 0;
    for (String table :
        List.of(
            "citation.csv",
            "foreigncitation.csv",
            "uspatentcitation.csv",
            "usapplicationcitation.csv")) {
      boolean foreign = table.startsWith("foreign");
      for (List<String> row : rows(tables.resolve(table), 8)) {
        int at = foreign ? 1 : 2;
        Citation cited =
            patent(patents, row.get(0)).citations().get(Integer.parseInt(row.getLast()));
        String name = foreign ? "" : row.get(3);
        String kind = row.get(foreign ? 3 : 4);
        String number = row.get(foreign ? 4 : 5);
        String country = row.get(foreign ? 5 : 6);
        same(String.valueOf(cited.phase()), row.get(row.size() - 2));
        String date = row.get(at).endsWith("-01") ? row.get(at).substring(0, 7) : row.get(at);
        String expected =
            List.of((number + " " + kind).strip(), name, date).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String text =
            cited.text().startsWith(country + ", ")
                ? cited.text().substring(country.length() + 2)
                : cited.text();
        same(text.startsWith(expected) ? expected : text, expected);
        if (cited.patent() != null) {
          same(cited.patent().office(), country);
        }
        rows++;
      }
    }
    for (List<String> row : rows(tables.resolve("otherreference.csv"), 3)) {
      List<String> literature =
          patent(patents, row.get(0)).citations().stream()
              .filter(c -> c.patent() == null && !c.text().startsWith("EP, "))
              .map(Citation::text)
              .toList();
      same(literature.get(Integer.parseInt(row.get(2))), row.get(1));
      rows++;
    }
    return rows;
  }

  private void same(String ours, String theirs) {
    if (ours.equals(theirs)) {
      return;
    }
    if (ours.equals(theirs.replaceAll("\\s+", " ").strip())) {
      differences.merge("white space", 1, Integer::sum);
    } else if (("0" + theirs).equals(ours)) {
      differences.merge("leading zero", 1, Integer::sum);
    } else if (ours.replace('—', '_').equals(theirs.replaceAll("\\s+", " ").strip())) {
      differences.merge("dash", 1, Integer::sum);
    } else if (ours.replace(".", "").equals(theirs)) {
      differences.merge("subclass", 1, Integer::sum);
    } else {
      differences.merge("“%s” and not “%s”".formatted(ours, theirs), 1, Integer::sum);
    }
  }

  private static List<List<String>> rows(Path table, int fields) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(table)) {
      List<String> row = fields(line);
      assertThat(row.size()).as(table + ": " + line).isGreaterThanOrEqualTo(fields);
      rows.add(row);
    }
    return rows;
  }

  /// Fields with commas stand in quotation marks; none holds a quotation mark.
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}

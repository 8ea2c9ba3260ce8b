package dev.jadework.patents.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.classification.EmergingIndustries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceStoreTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final String RULES = "sei_id\tsei_code\tsei_name_zh\tkeywords_zh\n1\t2.1\t装备\t\n";
  private static final String SYMBOLS = "ipc_code\tsei_id\tsei_code\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'field_no\tsector\tfield\tipc_prefix' | TECHNOLOGY_FIELDS",
        "'ipc_code\tsei_id\tsei_code' | EMERGING_SYMBOLS",
        "'sei_id\tsei_code\tsei_name_zh\tkeywords_zh\tn_ipc' | EMERGING_RULES",
        "'sei_code,sei_name_zh' | EMERGING_NAMES",
        "'industry\tipc_prefixes' | PILLAR_INDUSTRIES",
        "'symbol,dots_es,title_es,dots_en,title_en' | CLASS_SCHEME",
        "'Symbol,Title_EN' | CLASS_LEVELS",
        "'id,name,moe_code,department' | UNIVERSITIES",
        "'code,name' | PROVINCES",
        "'code,name,provinceCode' | CITIES",
        "'code,name,cityCode,provinceCode' | COUNTIES",
        "'number,field,value,source' | PATENT_MARKS"
      })
  void aTableIsKnownByItsHeads(String heads, ReferenceKind kind) throws IOException {
    assertThat(store().load(List.of(file("any.txt", heads + "\n")), false, DAY))
        .extracting(ReferenceTable::kind)
        .containsExactly(kind);
  }

  @Test
  void aTableOfOtherHeadsIsRefusedWithThoseThereAre() throws IOException {
    assertThatThrownBy(() -> load(file("fruit.csv", "apple,pear\n1,2\n")))
        .hasMessageStartingWith("fruit.csv:1: no table has the heads apple, pear")
        .hasMessageContaining("technology-fields (field, field_no, ipc_prefix, sector)");
    assertThat(store().list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "field_no,sector,field,ipc_prefix;;1,S,F,nothing | 3 | nothing",
        "field_no,sector,field,ipc_prefix;x,S,F,H01M | 2 | number",
        "field_no,sector,field,ipc_prefix;1,S,F,H01M10/05 | 2 | main group",
        "symbol,dots;A01B 1/00,0;A01B 1/02,two | 3 | dots",
        "symbol,dots;A01B,0 | 2 | no group",
        "symbol,dots;Z9,0 | 2 | IPC symbol",
        "symbol,title;A01B,\"open | 2 | never closed",
        "code,name;11,北京市;12, | 3 | name",
        "code,name;x,北京市 | 2 | digits",
        "id,name,moe_code;1,,4 | 2 | name"
      })
  void whatCannotBeTakenIsNamedWithFileAndLine(String lines, int line, String problem)
      throws IOException {
    Path table = file("table.csv", lines.replace(';', '\n') + "\n");

    assertThatThrownBy(() -> load(table))
        .isInstanceOf(ReferenceException.class)
        .hasMessageStartingWith("table.csv:" + line + ": ")
        .hasMessageContaining(problem);
    assertThat(folder.resolve("reference")).doesNotExist();
  }

  @Test
  void rowsAndRulesOfTheIndustriesAreHeldAgainstEachOtherWhicheverComesFirst() throws IOException {
    load(file("symbols.tsv", SYMBOLS + "A01B1/02\t1\t2.1\nA01B1/04\t9\t2.1\n"));
    assertThat(store().open().industries().table()).isEqualTo(EmergingIndustries.Table.ABSENT);

    assertThatThrownBy(() -> load(file("rules.tsv", RULES)))
        .hasMessage("symbols.tsv:3: no rule has the number 9");
    load(file("symbols.tsv", SYMBOLS + "A01B1/02\t1\t2.1\n"), file("rules.tsv", RULES));
    assertThat(store().open().industries().table())
        .isEqualTo(EmergingIndustries.Table.RECONSTRUCTION);
  }

  @Test
  void aTableTakesThePlaceOfTheOneOfItsKindAndTheVersionIsThatOfItsContent() throws IOException {
    ReferenceTable first = load(file("a.csv", "code,name\n11,北京市\n")).getFirst();
    ReferenceTable same = load(file("b.csv", "code,name\n11,北京市\n")).getFirst();
    ReferenceTable other = load(file("b.csv", "code,name\n11,北京\n")).getFirst();

    assertThat(same.version()).isEqualTo(first.version()).hasSize(12).isNotEqualTo(other.version());
    assertThat(store().list()).containsExactly(other);
    assertThat(store().open().divisions(ReferenceKind.PROVINCES)).containsEntry("11", "北京");
    try (var copies = Files.list(folder.resolve("reference"))) {
      assertThat(copies).hasSize(2); // the copy and the list
    }
  }

  @Test
  void filesOfTheSchemeStandBesideOneAnotherAndMayBePacked() throws IOException {
    byte[] scheme =
        "symbol,dots_es,dots_en,title_en\nH01M 4/00,0,,\nH01M 4/02,2,1,Electrodes\nH01M 4/13,4,2,\nH01M 6/00,,0,\n"
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(scheme);
    }
    load(
        Files.write(folder.resolve("all.csv.gz"), packed.toByteArray()),
        file("a.csv", "symbol,dots,title_zh\nA01B1/00,0,手动工具\nA01B1/02,1,锹\n"),
        file("levels.csv", "symbol,title_en\nA01B,SOIL WORKING\n"));

    ReferenceTables tables = store().open();
    assertThat(tables.all()).hasSize(3);
    assertThat(tables.scheme().below(symbol("H01M4/02")))
        .containsExactlyInAnyOrder(symbol("H01M4/02"), symbol("H01M4/13"));
    assertThat(tables.scheme().below(symbol("A01B1/00"))).hasSize(2);
    assertThat(tables.scheme().below(symbol("A01B3/00"))).isEmpty();
    assertThat(tables.title(symbol("A01B"))).contains("SOIL WORKING");
    assertThat(tables.title(symbol("A01B1/02"))).contains("锹");
    assertThat(tables.title(symbol("H01M4/02"))).contains("Electrodes");
  }

  @Test
  void aCopyThatWasChangedIsNotUsed() throws IOException {
    ReferenceTable table = load(file("a.csv", "code,name\n11,北京市\n")).getFirst();
    Files.writeString(folder.resolve("reference").resolve(table.copy()), "code,name\n11,南京市\n");

    assertThatThrownBy(() -> store().open().divisions(ReferenceKind.PROVINCES))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("was changed")
        .hasMessageContaining("load a.csv again");
  }

  @Test
  void twoTablesOfOneKindAtOnceAreRefused() throws IOException {
    Path one = file("a.csv", "code,name\n11,北京市\n");
    Path other = file("b.csv", "code,name\n12,天津市\n");

    assertThatThrownBy(() -> load(one, other)).hasMessageContaining("same kind as a.csv");
  }

  private static ClassificationSymbol symbol(String text) {
    return ClassificationSymbol.parse(text).orElseThrow();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private ReferenceStore store() {
    return new ReferenceStore(folder.resolve("reference"));
  }

  private List<ReferenceTable> load(Path... files) throws IOException {
    return store().load(List.of(files), false, DAY);
  }
}

package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.PolicyShell.Answer;
import dev.jadework.rules.loading.PolicyPacks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PolicyShowTest {
  private static final Path POLICIES = Path.of(System.getProperty("jadework.root"), "policies");

  private static final PolicyCards CARDS =
      new PolicyCards(
          PolicyPacks.ids(POLICIES).stream().map(id -> PolicyPacks.load(POLICIES, id)).toList());

  @ParameterizedTest
  @CsvSource({
    "cn-45, pack",
    "GXKT, document",
    "GXKT-02-1, clause",
    "CN-PATENT-LAW-24, clause",
    "R-01, rule",
    "centre_i2, definition",
    "T-01, target",
    "GX17-20, clause",
    "GX17-20-1, deliverable",
    "centre_application, procedure",
    "talent, register",
    "CAP-RULE, capability",
    "A-04, reading",
    "自治区市场监管局, department"
  })
  void anyIdIsFoundWithItsKind(String id, String kind) {
    assertThat(CARDS.find(id)).extracting(Card::kind).contains(kind);
  }

  @Test
  void aClauseTellsBothTextsWhatItFoundsWhomItBindsAndItsDates() {
    JsonNode clause =
        PolicyShell.run("policy", "show", "GXKT-02-1", "--json").json().get("found").get(0);

    assertThat(clause.get("text").get("zh").stringValue()).isNotEmpty();
    assertThat(clause.get("text").get("en").stringValue()).contains("5 million yuan");
    assertThat(clause.get("founds").toString()).contains("rule R-01", "target T-01");
    assertThat(clause.get("binds").get("zh").stringValue()).isNotEmpty();
    assertThat(clause.get("in_force_from").stringValue()).isEqualTo("2022-01-01");
    assertThat(clause.get("cited_by").toString()).contains("parameter ");
  }

  @Test
  void aNationalClauseIsShownOnceWithWhatCitesItInEveryRegion() {
    List<Card> found = CARDS.find("CN-PATENT-LAW-24");

    assertThat(found).extracting(Card::pack).containsExactly("cn");
  }

  @Test
  void anIdOfTwoRegionsIsShownForEachOrForThePackAskedFor() {
    Answer one = PolicyShell.run("policy", "show", "R-28", "--pack", "cn-44", "--json");

    assertThat(CARDS.find("R-28")).hasSizeGreaterThan(1);
    assertThat(one.json().get("found")).hasSize(1);
    assertThat(one.json().get("found").get(0).get("pack").stringValue()).isEqualTo("cn-44");
  }

  @Test
  void bothLanguagesArePrinted() {
    assertThat(PolicyShell.run("policy", "show", "R-01", "--pack", "cn-45").out())
        .contains("名称：立项前知识产权风险评估", "IP risk assessment before approval", "所依条款");
    assertThat(PolicyShell.run("policy", "show", "R-01", "--pack", "cn-45", "--lang", "en").out())
        .contains("Title: 立项前知识产权风险评估", "Time limit");
  }

  @Test
  void anUnknownIdEndsWithTwo() {
    Answer answer = PolicyShell.run("policy", "show", "X-99");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("nothing in the packs has the id \"X-99\"", "policy list");
  }

  @Test
  void theListNamesEveryPackWithItsDocuments() {
    JsonNode packs = PolicyShell.run("policy", "list", "--json").json().get("packs");

    assertThat(packs.valueStream().map(pack -> pack.get("id").stringValue()))
        .containsExactly("cn", "cn-44", "cn-45", "cn-46", "cn-50");
    assertThat(
            packs
                .valueStream()
                .filter(pack -> !pack.get("id").stringValue().equals("cn"))
                .flatMap(pack -> pack.get("documents").valueStream())
                .mapToInt(document -> document.get("clauses").intValue())
                .sum())
        .isEqualTo(482);
    assertThat(PolicyShell.run("policy", "list").out()).contains("GD-2023", "粤市监〔2023〕49号", "GXKT");
  }
}

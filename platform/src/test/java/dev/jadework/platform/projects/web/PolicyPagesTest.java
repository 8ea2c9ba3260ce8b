package dev.jadework.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestUsers;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class PolicyPagesTest {
  private final MockMvc mvc;
  private final TestUsers users;
  private final PolicyBook policies;

  PolicyPagesTest(MockMvc mvc, TestUsers users, PolicyBook policies) {
    this.mvc = mvc;
    this.users = users;
    this.policies = policies;
  }

  @Test
  void theListShowsEveryDocumentWithThePackVersion() throws Exception {
    Document page = page("/policy");
    assertThat(page.select("tbody a").eachAttr("href"))
        .contains("/policy/GD-2023", "/policy/GX-2023", "/policy/GXHVC", "/policy/GXKT");
    assertThat(page.text()).contains(policies.packs().getFirst().version());
    assertThat(page.select("nav a[href=/policy]").text()).isEqualTo("政策");
  }

  @Test
  void everyDocumentShowsAllItsClausesInBothLanguages() throws Exception {
    for (PolicyPack pack : policies.packs()) {
      for (PolicyDocument document : pack.documents()) {
        for (String language : new String[] {"zh", "en"}) {
          Document page = page(Links.policy(document.id()) + "?lang=" + language);
          assertThat(page.select("article").eachAttr("id"))
              .isEqualTo(document.clauses().stream().map(clause -> clause.id()).toList());
          assertThat(page.text()).doesNotContain("⟦");
        }
      }
    }
  }

  @Test
  void aDateThatTheTextLacksIsUnknownAndTheAssumedOneHasItsReason() throws Exception {
    assertThat(page("/policy/GXKT").selectFirst("#metadata").text())
        .contains("不详")
        .contains("2022-01-01")
        .contains("推定");
    assertThat(page("/policy/GXHVC").selectFirst("#metadata").text())
        .contains("印发日期 2022-03-29")
        .doesNotContain("不详");
  }

  @Test
  void aClauseNamesTheRulesItFounds() throws Exception {
    Document page = page("/policy/GXKT?lang=en");
    assertThat(page.selectFirst("#GXKT-02-1 .rule").text())
        .contains("R-01")
        .contains("IP risk assessment before approval");
    assertThat(page.select("#GXKT-01-1 .rule")).isEmpty();
  }

  @Test
  void everybodySignedInReadsItAndNobodyElse() throws Exception {
    for (var person :
        new org.springframework.test.web.servlet.request.RequestPostProcessor[] {
          users.unitLead(), users.assessor(), users.auditor(), users.admin()
        }) {
      assertThat(
              mvc.perform(get("/policy/GXKT").with(person)).andReturn().getResponse().getStatus())
          .isEqualTo(200);
    }
    assertThat(mvc.perform(get("/policy")).andReturn().getResponse().getStatus()).isEqualTo(302);
  }

  @Test
  void anUnknownDocumentIsNotFound() throws Exception {
    assertThat(
            mvc.perform(get("/policy/NONE").with(users.manager()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  private Document page(String path) throws Exception {
    MockHttpServletResponse response =
        mvc.perform(get(path).with(users.manager())).andReturn().getResponse();
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }
}

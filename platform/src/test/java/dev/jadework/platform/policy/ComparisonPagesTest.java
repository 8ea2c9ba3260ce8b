package dev.jadework.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestUsers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two days or two packs beside each other, and what documents have against each other.
@PlatformTest
class ComparisonPagesTest {
  private static final String DAYS = "/policy-diff?before=cn-45&from=2023-12-26&to=2023-12-27";
  private static final String PACKS = "/policy-diff?before=cn-45&after=cn-44";

  private final MockMvc mvc;
  private final TestUsers users;
  private final Projects projects;

  ComparisonPagesTest(MockMvc mvc, TestUsers users, Projects projects) {
    this.mvc = mvc;
    this.users = users;
    this.projects = projects;
  }

  @BeforeEach
  void register() {
    if (projects.find("DIFF-620").isEmpty()) {
      Register.add(projects, "DIFF-620", "450100", TestUsers.UNIT, 620);
      Register.add(projects, "DIFF-100", "450200", "演示区另一研究所", 100);
    }
  }

  @Test
  void theDayOnWhichADocumentBeginsChangesWhatBinds() throws Exception {
    Document page = page(DAYS, users.manager());
    assertThat(page.select("[data-of=document]").eachText())
        .anyMatch(line -> line.contains("GX-2023") && line.contains("开始适用"));
    assertThat(page.selectFirst("#result").text()).contains("2 个项目");
    assertThat(page.select("#rules tr[data-rule]")).isNotEmpty();
    assertThat(
            page(
                    DAYS.replace("-26&", "-27&").replace("to=2023-12-27", "to=2023-12-28"),
                    users.manager())
                .text())
        .contains("没有变化");
  }

  @Test
  void aProjectIsReadByThePackOfAnotherRegionAndExplainedOnBothSides() throws Exception {
    Document page = page(PACKS, users.manager());
    assertThat(page.select("#rows tbody tr").text()).contains("DIFF-620").contains("DIFF-100");
    String why = page.selectFirst("#rows a[href*=/projects/DIFF-620?]").attr("href");
    Document explained = page(why.replaceFirst("#.*", ""), users.manager());
    assertThat(explained.text()).contains("无此规则").contains("广东").contains("广西");
    assertThat(explained.select("a[href=/policy/GXKT#GXKT-02-1]")).isNotEmpty();
  }

  @Test
  void aUnitComparesOverItsOwnProjectsAlone() throws Exception {
    Document page = page(PACKS, users.unitLead());
    assertThat(page.selectFirst("#result").text()).contains("1 个项目").doesNotContain("DIFF-100");
    assertThat(
            mvc.perform(
                    get("/policy-diff/projects/DIFF-100?before=cn-45&after=cn-44")
                        .with(users.unitLead()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void changesAreFilteredByWhatTheyAreOf() throws Exception {
    Document rules = page(PACKS + "&of=rule", users.manager());
    assertThat(rules.select("#changes article").eachAttr("data-of")).containsOnly("rule");
    Document all = page(PACKS, users.manager());
    assertThat(all.select("#changes article").eachAttr("data-of")).contains("document");
    Document second = page(PACKS + "&changes=2", users.manager());
    assertThat(second.select("#changes article").text())
        .isNotEqualTo(all.select("#changes article").text());
  }

  @Test
  void theSameOnBothSidesIsSaidWithWhatThereIs() throws Exception {
    assertThat(page("/policy-diff?before=cn-45", users.manager()).select(".alert").text())
        .contains("两侧相同")
        .contains("cn-44, cn-45");
    assertThat(page("/policy-diff", users.manager()).text()).contains("选择两侧");
  }

  @Test
  void conflictsShowTheFactsThatMakeThemAndLeadToTheClauses() throws Exception {
    Document page = page("/policy-coherence?pack=cn-45&kind=conflict", users.manager());
    assertThat(page.select(".issue")).isNotEmpty();
    assertThat(page.select(".issue").eachText())
        .anyMatch(text -> text.contains("申请财政经费") && text.contains("例证"));
    for (String href : page.select(".issue a.cite").eachAttr("href")) {
      String document = href.replaceFirst("#.*", "");
      assertThat(page(document, users.manager()).getElementById(href.replaceFirst(".*#", "")))
          .as(href)
          .isNotNull();
    }
  }

  @Test
  void factsNameTheRegionInTheLanguageOfTheReader() throws Exception {
    String asked = "/policy-coherence?pack=cn-45&kind=conflict&lang=";
    assertThat(page(asked + "zh", users.manager()).select(".issue").text())
        .contains("「45」（广西壮族自治区）");
    assertThat(page(asked + "en", users.manager()).select(".issue").text())
        .contains("“45” (Guangxi");
  }

  @Test
  void issuesAreFilteredByKindAndDocument() throws Exception {
    Document page = page("/policy-coherence?pack=cn-45&kind=gap&document=GXHVC", users.manager());
    assertThat(page.select(".issue")).isNotEmpty();
    assertThat(page.select(".issue a.cite").eachAttr("href"))
        .anyMatch(href -> href.startsWith("/policy/GXHVC#"));
    assertThat(page("/policy-coherence?pack=cn-46&kind=conflict", users.manager()).text())
        .contains("没有发现问题");
  }

  @Test
  void theIssuesAreATableAndJsonTooWholeAndFiltered() throws Exception {
    String asked = "?pack=all&kind=gap&document=GXHVC";
    String csv = body("/policy-coherence.csv" + asked + "&lang=zh");
    JsonNode json = JsonMapper.shared().readTree(body("/api/policy/coherence" + asked));
    assertThat(csv).startsWith("\uFEFF\"类别\",\"细类\",\"问题\",\"条款\",\"政策包\",\"例证\"");
    assertThat(body("/policy-coherence.csv" + asked + "&lang=en"))
        .startsWith("\uFEFF\"Kind\",\"Code\",\"Issue\",\"Clauses\",\"Packs\",\"Witness\"");
    assertThat(json.path("issues").valueStream())
        .isNotEmpty()
        .allMatch(issue -> issue.path("kind").asString().equals("gap"))
        .allMatch(issue -> csv.contains(issue.path("text").path("zh").asString()));
    assertThat(json.path("totals").path("gap").asInt()).isEqualTo(json.path("issues").size());
    JsonNode all = JsonMapper.shared().readTree(body("/api/policy/coherence?pack=all"));
    assertThat(all.path("issues").size()).isGreaterThan(25);
    assertThat(body("/policy-coherence.csv?pack=all"))
        .contains(
            all.path("issues")
                .get(all.path("issues").size() - 1)
                .path("text")
                .path("zh")
                .asString());
  }

  private String body(String path) throws Exception {
    return mvc.perform(get(path).with(users.manager()))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void everyPageSpeaksBothLanguages() throws Exception {
    for (String path :
        List.of(
            DAYS,
            PACKS,
            "/policy-diff?",
            "/policy-coherence?pack=all",
            "/policy-diff/projects/DIFF-620?before=cn-45&after=cn-44")) {
      for (String language : List.of("zh", "en")) {
        assertThat(page(path + "&lang=" + language, users.manager()).text())
            .as(path)
            .doesNotContain("⟦");
      }
    }
  }

  /// The page once its result is there.
  private Document page(String path, RequestPostProcessor person) throws Exception {
    for (int tries = 0; tries < 40; tries++) {
      MockHttpServletResponse response =
          mvc.perform(get(path).with(person)).andReturn().getResponse();
      assertThat(response.getStatus()).as(path).isEqualTo(200);
      Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
      if (page.select("[hx-trigger]").isEmpty()) {
        return page;
      }
    }
    throw new AssertionError("no result at " + path);
  }
}

package dev.jadework.platform.insight.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.jadework.platform.insight.InsightFixture;
import dev.jadework.platform.insight.InsightTest;
import dev.jadework.platform.testing.TestUsers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@InsightTest
class CorpusPagesTest {
  private final MockMvc mvc;
  private final TestUsers users;

  CorpusPagesTest(MockMvc mvc, TestUsers users) {
    this.mvc = mvc;
    this.users = users;
  }

  @Test
  void showsHitsWithTheQueryAsUnderstoodAndFacetsThatNarrow() throws Exception {
    Document page = page(get("/corpus").param("q", "TA=液冷板"), "manager");
    assertThat(page.select(".hits li")).hasSize(2);
    assertThat(page.text()).contains("系统理解为").contains("TA=液冷板");
    Element facet =
        page.select(".facet a").stream()
            .filter(link -> link.text().contains("云麓新能源有限公司"))
            .findFirst()
            .orElseThrow();
    Document narrowed =
        page(
            get("/corpus")
                .param(
                    "q",
                    java.net.URLDecoder.decode(
                        facet.attr("href").replaceFirst(".*q=", ""),
                        java.nio.charset.StandardCharsets.UTF_8)),
            "manager");
    assertThat(narrowed.select(".hits li")).hasSize(1);
    assertThat(narrowed.selectFirst(".hits li").text()).contains(InsightFixture.CLOSEST);
  }

  @Test
  void aTypedNumberIsRecognisedAndThePlainReadingIsOneClickAway() throws Exception {
    Document page = page(get("/corpus").param("q", InsightFixture.CLOSEST), "manager");
    assertThat(page.selectFirst("#simple").text())
        .contains("系统将您的输入理解为", "号码 " + InsightFixture.CLOSEST);
    assertThat(page.select(".hits li")).hasSize(1);
    assertThat(page.selectFirst("input[name=q]").val()).isEqualTo(InsightFixture.CLOSEST);
    Document plain = page(get(page.selectFirst("#simple a").attr("href")), "manager");
    assertThat(plain.select("#simple")).isEmpty();
    assertThat(plain.select(".hits li")).isEmpty();
    assertThat(plain.text()).contains("TA=" + InsightFixture.CLOSEST);
  }

  @Test
  void facetsNarrowWhatWasRecognised() throws Exception {
    Document page = page(get("/corpus").param("q", "H01M10/613"), "manager");
    assertThat(page.selectFirst(".facet a").attr("href")).contains("IPC%3DH01M10%2F613");
  }

  @Test
  void pagesThroughMoreHitsThanFitOnOne() throws Exception {
    Document second = page(get("/corpus").param("q", "IPC=H01M").param("page", "2"), "manager");
    assertThat(second.select(".hits li")).hasSize(20);
    assertThat(second.selectFirst(".page-item.active").text()).isEqualTo("2");
    Document beyond = page(get("/corpus").param("q", "IPC=H01M").param("page", "50"), "manager");
    assertThat(beyond.select(".hits li")).isNotEmpty();
  }

  @Test
  void anErrorPointsAtTheCharacterAndSaysItInTheReadersLanguage() throws Exception {
    MockHttpServletResponse response = send(get("/corpus").param("q", "TI=(电池"), "manager");
    assertThat(response.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(page.selectFirst("#q-error").text()).contains("第 4 个字符", "括号不成对");
    assertThat(page.selectFirst("#q-error mark").text()).isEqualTo("(");
    assertThat(page.selectFirst("input[name=q]").val()).isEqualTo("TI=(电池");
  }

  @Test
  void hostileQueriesAreShownAsText() throws Exception {
    for (String q :
        new String[] {InsightFixture.HOSTILE, "XX=" + InsightFixture.HOSTILE, "\u0000"}) {
      String html = send(get("/corpus").param("q", q), "manager").getContentAsString();
      assertThat(html).as(q).doesNotContain("<script>alert");
    }
  }

  @Test
  void findsTextsLikeOneWithTheTermsThatMadeThemHits() throws Exception {
    Document page =
        page(
            post("/corpus/similar").param("text", "液冷板与复合相变材料层交替夹设").param("before", ""),
            "manager");
    assertThat(page.selectFirst(".hits li").text()).contains("%");
    Document none =
        page(
            post("/corpus/similar").param("text", "液冷板与复合相变材料层交替夹设").param("before", "1990-01-01"),
            "manager");
    assertThat(none.select(".hits li")).isEmpty();
  }

  @Test
  void anEmptyTextIsAskedForAgain() throws Exception {
    assertThat(send(post("/corpus/similar").param("text", " "), "manager").getStatus())
        .isEqualTo(422);
  }

  @Test
  void showsAPatentWithMarkedWordsAndInventorsOnlyToThoseWhoNeedThem() throws Exception {
    MockHttpServletRequestBuilder request =
        get("/corpus/patents/" + InsightFixture.CLOSEST).param("mark", "液冷板 膨胀石墨");
    Document page = page(request, "manager");
    assertThat(page.select("mark").eachText()).contains("液冷板", "膨胀石墨");
    assertThat(page.text()).contains("不***").doesNotContain("不应出现");
    assertThat(page(request, "assessor").text()).contains("不应出现");
  }

  @Test
  void aHostilePatentIsShownAsText() throws Exception {
    Document page = page(get("/corpus/patents/CN100000002A"), "manager");
    assertThat(page.html()).doesNotContain("<script>alert");
    assertThat(page.selectFirst("h1").text()).contains("<script>alert");
  }

  @Test
  void aPatentThatIsNotThereIsNotFound() throws Exception {
    for (String pn : new String[] {"CN999999999A", "nonsense", "CN"}) {
      assertThat(send(get("/corpus/patents/" + pn), "manager").getStatus()).as(pn).isEqualTo(404);
    }
  }

  @Test
  void bothLanguagesAreComplete() throws Exception {
    for (String lang : new String[] {"zh", "en"}) {
      for (String path :
          new String[] {
            "/corpus?q=TA=电池",
            "/corpus?q=H01M 电池 Siemens 20190101 CN100000001B",
            "/corpus/similar",
            "/corpus/patents/CN100000001B"
          }) {
        String address = path + (path.contains("?") ? "&" : "?") + "lang=" + lang;
        assertThat(page(get(address), "manager").html()).as(address).doesNotContain("⟦");
      }
    }
  }

  private Document page(MockHttpServletRequestBuilder request, String login) throws Exception {
    MockHttpServletResponse response = send(request, login);
    assertThat(response.getStatus()).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String login)
      throws Exception {
    return mvc.perform(request.with(users.as(login))).andReturn().getResponse();
  }
}

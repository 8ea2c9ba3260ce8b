package dev.jadework.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestUsers;
import jakarta.servlet.RequestDispatcher;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class ErrorPagesTest {
  private final MockMvc mvc;
  private final TestUsers users;

  ErrorPagesTest(MockMvc mvc, TestUsers users) {
    this.mvc = mvc;
    this.users = users;
  }

  @ParameterizedTest
  @CsvSource({
    "400, 请求无法处理, The request cannot be handled",
    "403, 无权访问, Not allowed",
    "404, 页面不存在, No such page",
    "413, 文件过大, File too large",
    "500, 系统出现故障, Something broke"
  })
  void eachFailureIsExplainedInBothLanguages(int status, String zh, String en) throws Exception {
    for (String language : new String[] {"zh", "en"}) {
      MockHttpServletResponse answer =
          answer(error(status).param("lang", language).with(users.manager()));
      assertThat(answer.getStatus()).isEqualTo(status);
      assertThat(Jsoup.parse(answer.getContentAsString()).selectFirst("h1").text())
          .isEqualTo(language.equals("zh") ? zh : en);
    }
  }

  @Test
  void aDefectShowsAnIncidentNumberAndNothingOfItsInside() throws Exception {
    String page =
        answer(
                error(500)
                    .requestAttr(
                        RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret"))
                    .with(users.manager()))
            .getContentAsString();
    assertThat(Jsoup.parse(page).selectFirst("strong").text()).matches("[0-9A-F]{8}");
    assertThat(page).doesNotContain("secret").doesNotContain("IllegalState");
  }

  @Test
  void anHtmxRequestGetsANoticeForThePageThatStands() throws Exception {
    MockHttpServletResponse answer =
        answer(error(403).header("HX-Request", "true").with(users.manager()));
    assertThat(answer.getHeader("HX-Retarget")).isEqualTo("#notices");
    assertThat(answer.getContentAsString()).contains("无权访问").doesNotContain("<html");
  }

  @Test
  void strangersGetAPageWithoutTheMenu() throws Exception {
    assertThat(answer(error(404)).getContentAsString())
        .contains("页面不存在")
        .doesNotContain("navbar-vertical");
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder error(int status) {
    return get("/error")
        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/asked-for");
  }
}

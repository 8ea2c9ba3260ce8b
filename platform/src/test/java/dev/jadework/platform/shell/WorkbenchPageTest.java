package dev.jadework.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestUsers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class WorkbenchPageTest {
  private final MockMvc mvc;
  private final TestUsers users;

  WorkbenchPageTest(MockMvc mvc, TestUsers users) {
    this.mvc = mvc;
    this.users = users;
  }

  @Test
  void greetsInChineseUnlessEnglishIsChosen() throws Exception {
    assertThat(page("/").selectFirst("h1").text()).isEqualTo("工作台");
    assertThat(page("/?lang=en").selectFirst("h1").text()).isEqualTo("Workbench");
  }

  @Test
  void sendsStrangersToTheSignInPage() throws Exception {
    var response = mvc.perform(get("/")).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getRedirectedUrl()).endsWith("/sign-in");
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(
        mvc.perform(get(path).with(users.manager()))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}

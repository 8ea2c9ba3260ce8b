package dev.jadework.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.jadework.platform.audit.AuditEntry;
import dev.jadework.platform.audit.AuditLog;
import dev.jadework.platform.audit.Subject;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestUsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Packs that are changed on disk while the product runs.
@PlatformTest
class PolicyReloadTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("jadework.root", "..")).resolve("policies");

  @TempDir static Path packs;

  private final MockMvc mvc;
  private final TestUsers users;
  private final PolicyBook policies;
  private final AuditLog audit;

  PolicyReloadTest(MockMvc mvc, TestUsers users, PolicyBook policies, AuditLog audit) {
    this.mvc = mvc;
    this.users = users;
    this.policies = policies;
    this.audit = audit;
  }

  @DynamicPropertySource
  static void ownPacks(DynamicPropertyRegistry properties) {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = packs.resolve(SHIPPED.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    properties.add("jadework.packs", packs::toString);
  }

  @Test
  void aWrongPackIsRefusedWithAllErrorsAndThePagesAnswerAsBefore() throws Exception {
    Path thresholds = packs.resolve("cn-45/parameters/thresholds.yaml");
    Path guangdong = packs.resolve("cn-44/broken.yaml");
    String whole = Files.readString(thresholds);
    String before = policies.version();

    Files.writeString(
        thresholds,
        whole
            .replaceFirst("value: 500万元", "value: 五百")
            .replaceFirst("source: GXKT-02-1", "source: GXKT-99-9"));
    Files.writeString(guangdong, "parameters:\n  - id: [\n");
    Document refused = reload();

    assertThat(refused.text()).contains("仍使用原版本");
    List<String> problems = refused.select("#problems tbody tr").eachText();
    assertThat(problems)
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(line -> line.matches("cn-4[45]/.+\\.yaml:[0-9]+:[0-9]+ .+"))
        .anyMatch(line -> line.contains("thresholds.yaml:") && line.contains("五百"))
        .anyMatch(line -> line.contains("GXKT-99-9"))
        .anyMatch(line -> line.contains("broken.yaml:"));
    assertThat(policies.version()).isEqualTo(before);
    assertThat(page("/policy").text()).contains(policies.packs().getFirst().version());
    assertThat(page("/policy/GXKT").getElementById("GXKT-02-1")).isNotNull();
    assertThat(page("/policy-simulation/new?pack=cn-45").text()).contains("500 万元");
    AuditEntry kept = last();
    assertThat(kept.action()).isEqualTo("policy.reload.refused");
    assertThat(kept.actor()).isEqualTo("admin");
    assertThat(kept.details()).contains("五百").contains(before);

    Files.delete(guangdong);
    Files.writeString(thresholds, whole.replaceFirst("value: 500万元", "value: 400万元"));
    assertThat(reload().select("#problems")).isEmpty();
    assertThat(policies.version()).isNotEqualTo(before);
    assertThat(page("/policy-simulation/new?pack=cn-45").text()).contains("400 万元");
    assertThat(last().action()).isEqualTo("policy.reloaded");
    for (String language : List.of("zh", "en")) {
      Document history = page("/policy-reload?lang=" + language, users.admin());
      assertThat(history.text()).contains("GXKT-99-9").doesNotContain("⟦");
      assertThat(history.select("#in-use li")).hasSize(policies.packs().size());
    }
  }

  private AuditEntry last() {
    return audit.of(new Subject("policy", "packs")).getLast();
  }

  private Document reload() throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(post("/policy-reload").with(users.admin())).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(302);
    return page(String.valueOf(answer.getRedirectedUrl()), users.admin());
  }

  private Document page(String path) throws Exception {
    return page(path, users.manager());
  }

  private Document page(String path, RequestPostProcessor person) throws Exception {
    MockHttpServletResponse answer = mvc.perform(get(path).with(person)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
  }
}

package dev.jadework.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.OpenToPublic;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestUsers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// 权限. Every address of the product against every role and against strangers.
@PlatformTest
class AuthorisationTest {
  private static final Map<Role, String> LOGINS =
      Map.of(
          Role.PROGRAMME_MANAGER, "manager",
          Role.ASSESSOR, "assessor",
          Role.APPROVER, "approver",
          Role.AUDITOR, "auditor",
          Role.ADMIN, "admin",
          Role.UNIT_IP_LEAD, "lead");

  private final MockMvc mvc;
  private final TestUsers users;
  private final List<Address> addresses;

  AuthorisationTest(
      MockMvc mvc,
      TestUsers users,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.mvc = mvc;
    this.users = users;
    this.addresses = addresses(mappings);
  }

  /// One address with one method, and what its controller says of it.
  private record Address(
      HttpMethod method, String pattern, @Nullable AllowedTo allowed, boolean open) {
    /// A path of this pattern whose record does not exist: whoever is let in gets no 403.
    MockHttpServletRequestBuilder request() {
      return MockMvcRequestBuilders.request(
          method, pattern.replaceAll("\\{(id|revision|feature)}", "1").replaceAll("\\{\\w+}", "X"));
    }

    String name() {
      return method + " " + pattern;
    }
  }

  @Test
  void onlySignInAndTheErrorPageAreOpenToStrangers() {
    assertThat(addresses)
        .filteredOn(Address::open)
        .extracting(Address::pattern)
        .containsOnly("/sign-in", "/error");
    assertThat(addresses)
        .filteredOn(one -> !one.open())
        .allSatisfy(one -> assertThat(one.allowed()).as(one.name()).isNotNull());
  }

  @Test
  void strangersAreSentToTheSignInPageFromEveryOtherAddress() throws Exception {
    for (Address one : addresses) {
      if (!one.open()) {
        MockHttpServletResponse answer =
            mvc.perform(one.request().with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(one.name()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).as(one.name()).startsWith("/sign-in");
      }
    }
  }

  @Test
  void everyAddressRefusesTheRolesThatItDoesNotName() throws Exception {
    int refusals = 0;
    for (Address one : addresses) {
      for (Role role : Role.values()) {
        if (one.allowed() != null
            && one.allowed().value().length > 0
            && !Arrays.asList(one.allowed().value()).contains(role)) {
          assertThat(status(one, role)).as(one.name() + " by " + role).isEqualTo(403);
          refusals++;
        }
      }
    }
    assertThat(refusals).isGreaterThan(50);
  }

  /// The addresses below `/api/policy` change nothing: they compute from what is sent to them.
  @Test
  void nothingIsChangedByAFormWithoutTheTokenAgainstForgery() throws Exception {
    for (Address one : addresses) {
      if (one.method().equals(HttpMethod.POST)
          && !one.open()
          && !one.name().startsWith("POST /api/policy/")) {
        assertThat(
                mvc.perform(
                        one.request()
                            .with(users.as("manager"))
                            .with(SecurityMockMvcRequestPostProcessors.csrf().useInvalidToken()))
                    .andReturn()
                    .getResponse()
                    .getStatus())
            .as(one.name())
            .isEqualTo(403);
      }
    }
  }

  /// Each of these limits what it shows by the person's organisation, or shows what is public.
  @Test
  void onlyTheseAddressesAreOpenToEveryRole() {
    assertThat(addresses)
        .filteredOn(one -> one.allowed() != null && one.allowed().value().length == 0)
        .extracting(Address::name)
        .containsExactlyInAnyOrder(
            "GET /",
            "GET /api/coverage",
            "GET /corpus",
            "GET /corpus/patents/{pn}",
            "GET /corpus/similar",
            "POST /corpus/similar",
            "GET /coverage",
            "GET /coverage.xlsx",
            "GET /password",
            "POST /password",
            "GET /api/policy/coherence",
            "GET /api/policy/measures",
            "GET /api/policy/openapi.yaml",
            "POST /api/policy/evaluate",
            "POST /api/policy/explain",
            "POST /api/policy/simulate",
            "POST /api/policy/diff",
            "GET /policy",
            "GET /policy-coherence",
            "GET /policy-coherence.csv",
            "GET /policy-coverage",
            "GET /policy-coverage.csv",
            "GET /policy-diff",
            "GET /policy-diff/projects/{number}",
            "GET /policy-diff/result.{ending}",
            "GET /policy-simulation",
            "GET /policy-simulation/new",
            "POST /policy-simulation/new",
            "GET /policy-simulation/{id}",
            "GET /policy-simulation/{id}/draft.yaml",
            "GET /policy-simulation/{id}/edit",
            "POST /policy-simulation/{id}/edit",
            "POST /policy-simulation/{id}/copy",
            "POST /policy-simulation/{id}/restore",
            "GET /policy-simulation/{id}/projects/{number}",
            "GET /policy-simulation/{id}/result.{ending}",
            "GET /policy-measures",
            "GET /policy-measures.csv",
            "GET /policy-search",
            "GET /policy-targets",
            "GET /policy/{id}",
            "GET /project-export.xlsx",
            "GET /projects",
            "GET /projects/{number}",
            "POST /projects/{number}/gate",
            "POST /projects/{number}/step-back");
  }

  private int status(Address one, Role role) throws Exception {
    return mvc.perform(one.request().with(users.as(LOGINS.get(role))))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private static List<Address> addresses(RequestMappingHandlerMapping mappings) {
    List<Address> addresses = new ArrayList<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (method.getBeanType().getName().startsWith("dev.jadework.")) {
                for (String pattern : info.getPatternValues()) {
                  methods(info)
                      .forEach(
                          http ->
                              addresses.add(
                                  new Address(
                                      http,
                                      pattern,
                                      said(method, AllowedTo.class),
                                      said(method, OpenToPublic.class) != null)));
                }
              }
            });
    assertThat(addresses).hasSizeGreaterThan(20);
    return addresses;
  }

  private static List<HttpMethod> methods(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().isEmpty()
        ? List.of(HttpMethod.GET, HttpMethod.POST)
        : info.getMethodsCondition().getMethods().stream()
            .map(RequestMethod::asHttpMethod)
            .toList();
  }

  private static <A extends java.lang.annotation.Annotation> @Nullable A said(
      HandlerMethod method, Class<A> type) {
    A onMethod = method.getMethodAnnotation(type);
    return onMethod != null
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
  }
}

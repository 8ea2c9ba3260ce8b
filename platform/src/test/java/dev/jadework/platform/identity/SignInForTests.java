package dev.jadework.platform.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Signs test users in without the form; here because the principal is private to the module.
@Component
public class SignInForTests {
  private final SignIn signIn;

  SignInForTests(SignIn signIn) {
    this.signIn = signIn;
  }

  public RequestPostProcessor as(String login) {
    SignedIn principal = signIn.find(login).orElseThrow();
    return request ->
        csrf()
            .postProcessRequest(
                authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                            principal, null, principal.getAuthorities()))
                    .postProcessRequest(request));
  }

  public CurrentUser user(String login) {
    return signIn.find(login).orElseThrow().currentUser();
  }
}

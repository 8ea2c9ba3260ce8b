package dev.jadework.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Leads a person with a one-time password to the change of password, whatever page was asked for.
final class FreshPasswordFirst implements HandlerInterceptor {
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    boolean ours =
        handler instanceof HandlerMethod method
            && method.getBeanType().getName().startsWith("dev.jadework.")
            && method.getBeanType() != PasswordPage.class
            && !method.hasMethodAnnotation(OpenToPublic.class);
    if (ours && SignedIn.principal().filter(SignedIn::mustChangePassword).isPresent()) {
      response.sendRedirect(PasswordPage.PATH);
      return false;
    }
    return true;
  }
}

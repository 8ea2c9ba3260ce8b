package dev.jadework.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Enforces [AllowedTo] on every controller method of the product; refuses where nothing is said.
final class AccessRule implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        || !method.getBeanType().getName().startsWith("dev.jadework.")) {
      return true; // static files; guarded by their paths
    }
    if (find(method, OpenToPublic.class) != null) {
      return true;
    }
    AllowedTo allowed = find(method, AllowedTo.class);
    CurrentUser user = SignedIn.user().orElse(null);
    if (allowed == null
        || user == null
        || (allowed.value().length > 0 && !user.hasAny(allowed.value()))) {
      throw new AccessDeniedException(method.getShortLogMessage());
    }
    return true;
  }

  private static <A extends java.lang.annotation.Annotation> @Nullable A find(
      HandlerMethod method, Class<A> type) {
    A onMethod = method.getMethodAnnotation(type);
    return onMethod != null
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
  }
}

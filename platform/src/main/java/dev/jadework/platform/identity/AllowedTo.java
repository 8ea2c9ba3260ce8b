package dev.jadework.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call a controller method, or the methods of a controller that do not say otherwise. A
/// method without this and without [OpenToPublic] is refused to everybody.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowedTo {
  /// Any one of these; none named means everybody who is signed in.
  Role[] value() default {};
}

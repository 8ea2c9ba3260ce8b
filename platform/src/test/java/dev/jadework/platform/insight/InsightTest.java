package dev.jadework.platform.insight;

import dev.jadework.platform.testing.PlatformTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// The whole application with the small corpus of [InsightFixture], which a test takes as a
/// constructor parameter.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@PlatformTest
@Import(InsightFixture.class)
@TestPropertySource(properties = "jadework.data=" + InsightFixture.DATA)
public @interface InsightTest {}

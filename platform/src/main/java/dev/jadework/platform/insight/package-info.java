/// 洞察. Judgements on projects that rest on patents: the pre-approval risk assessment and its
// report.
@NullMarked
@ApplicationModule(
    displayName = "洞察 Insight",
    allowedDependencies = {"reports"})
package dev.jadework.platform.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// 洞察. Judgements on projects that rest on patents: the corpus as people search it, the
/// pre-approval risk assessment with its sign-off, and its report.
@NullMarked
@ApplicationModule(
    displayName = "洞察 Insight",
    allowedDependencies = {"audit", "identity", "projects", "reports", "shell"})
package dev.jadework.platform.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

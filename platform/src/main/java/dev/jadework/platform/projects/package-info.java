/// 计划项目. The register of funded projects with their duties, gates, evidence and coverage.
@NullMarked
@ApplicationModule(
    displayName = "计划项目 Projects",
    allowedDependencies = {"audit", "identity", "shell"})
package dev.jadework.platform.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// 计划项目. The register of funded projects with their duties, gates, evidence and coverage.
@NullMarked
package dev.jadework.platform.projects;

import org.jspecify.annotations.NullMarked;

package dev.jadework.platform.insight.corpus;

import dev.jadework.platform.projects.ProjectDuties;

/// 项目与义务. A project that a patent came out of, with the duties it has today.
public record PatentOrigin(FundedProjects.Origin origin, ProjectDuties duties) {}

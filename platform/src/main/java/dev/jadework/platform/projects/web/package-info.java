/// 项目页面. Pages of the register: list, project, import, coverage.
@NullMarked
package dev.jadework.platform.projects.web;

import org.jspecify.annotations.NullMarked;

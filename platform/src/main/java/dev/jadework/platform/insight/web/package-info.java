/// Pages of the risk assessment: start, edit, sign, report, history; and its part of the workbench.
@NullMarked
package dev.jadework.platform.insight.web;

import org.jspecify.annotations.NullMarked;

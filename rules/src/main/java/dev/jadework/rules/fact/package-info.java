/// 事实. Facts typed once, with labels, units and what their absence means.
@NullMarked
package dev.jadework.rules.fact;

import org.jspecify.annotations.NullMarked;

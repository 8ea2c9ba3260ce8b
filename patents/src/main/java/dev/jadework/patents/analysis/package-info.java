/// 分析. What every figure of an analysis carries: its definition and what it was computed from.
@NullMarked
package dev.jadework.patents.analysis;

import org.jspecify.annotations.NullMarked;

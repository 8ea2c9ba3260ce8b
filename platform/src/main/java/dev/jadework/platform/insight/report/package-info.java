/// 评估报告. Turns an assessment into a printable report; every figure comes from the assessment.
@NullMarked
package dev.jadework.platform.insight.report;

import org.jspecify.annotations.NullMarked;

/// 判定. From rules, facts and a date to findings.
@NullMarked
package dev.jadework.rules.evaluation;

import org.jspecify.annotations.NullMarked;

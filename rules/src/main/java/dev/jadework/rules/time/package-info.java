/// 时间. What changes in packs between two days, and what that does to findings.
@NullMarked
package dev.jadework.rules.time;

import org.jspecify.annotations.NullMarked;

/// 边界. The boundaries of rules, derived from their conditions and dates, and the examples that
/// stand on each side of them.
@NullMarked
package dev.jadework.rules.boundary;

import org.jspecify.annotations.NullMarked;

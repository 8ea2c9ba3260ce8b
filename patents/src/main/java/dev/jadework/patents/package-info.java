/// 专利库. Reads, normalises, indexes, queries and compares patents on one's own machine.
@NullMarked
package dev.jadework.patents;

import org.jspecify.annotations.NullMarked;

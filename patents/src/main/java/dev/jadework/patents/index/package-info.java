/// 索引. The [PatentIndex] port and what it answers.
@NullMarked
package dev.jadework.patents.index;

import org.jspecify.annotations.NullMarked;

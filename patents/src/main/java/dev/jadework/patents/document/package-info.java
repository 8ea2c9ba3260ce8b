/// 专利文献. The [Patent] record and its parts: one publication by one office.
@NullMarked
package dev.jadework.patents.document;

import org.jspecify.annotations.NullMarked;

/// 参考数据. Tables that users load, what they make of queries and counts, and where they are kept.
@NullMarked
package dev.jadework.patents.reference;

import org.jspecify.annotations.NullMarked;

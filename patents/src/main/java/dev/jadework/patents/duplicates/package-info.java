/// 近似重复. Texts of a corpus that say almost the same in the same words: all pairs, what is the same
/// in each and how rare such a pair is in its field.
@NullMarked
package dev.jadework.patents.duplicates;

import org.jspecify.annotations.NullMarked;

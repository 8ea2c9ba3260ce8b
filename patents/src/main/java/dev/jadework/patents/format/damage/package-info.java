/// 损坏试验. Proves of a format that a damaged document takes none of its neighbours with it.
@NullMarked
package dev.jadework.patents.format.damage;

import org.jspecify.annotations.NullMarked;

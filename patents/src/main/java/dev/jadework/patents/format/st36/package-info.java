/// WIPO ST.36. Documents by the international standard of 2004 to 2012 that the formats of many
/// offices follow.
@NullMarked
package dev.jadework.patents.format.st36;

import org.jspecify.annotations.NullMarked;

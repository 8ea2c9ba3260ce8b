/// WIPO ST.96. The XML standard for all kinds of industrial property, as far as it describes
/// patents, also with the elements that offices add.
@NullMarked
package dev.jadework.patents.format.st96;

import org.jspecify.annotations.NullMarked;

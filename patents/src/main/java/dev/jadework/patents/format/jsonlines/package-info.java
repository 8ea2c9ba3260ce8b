/// JSON 行. One patent per line, or an array of them.
@NullMarked
package dev.jadework.patents.format.jsonlines;

import org.jspecify.annotations.NullMarked;

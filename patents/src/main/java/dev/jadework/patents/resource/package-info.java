/// 自带表. The tables that the library brings with it.
@NullMarked
package dev.jadework.patents.resource;

import org.jspecify.annotations.NullMarked;

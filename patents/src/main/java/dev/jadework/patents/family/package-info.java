/// 同族. Which publications belong together: by application, simple and extended family.
@NullMarked
package dev.jadework.patents.family;

import org.jspecify.annotations.NullMarked;

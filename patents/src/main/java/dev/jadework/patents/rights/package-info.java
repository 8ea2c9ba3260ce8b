/// 权利变动. Who holds a right, who may use it and to whom it is pledged, by what records say.
@NullMarked
package dev.jadework.patents.rights;

import org.jspecify.annotations.NullMarked;

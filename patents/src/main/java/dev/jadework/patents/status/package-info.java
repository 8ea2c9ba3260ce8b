/// 法律状态. What the law and the recorded events make of an application on any day.
@NullMarked
package dev.jadework.patents.status;

import org.jspecify.annotations.NullMarked;

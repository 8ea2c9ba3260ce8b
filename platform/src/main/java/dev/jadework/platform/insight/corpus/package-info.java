/// 语料. The patent corpus inside the server, with its search pages.
@NullMarked
package dev.jadework.platform.insight.corpus;

import org.jspecify.annotations.NullMarked;

/// 协调性. Whether the documents of packs agree with each other, and what they leave open.
@NullMarked
package dev.jadework.rules.coherence;

import org.jspecify.annotations.NullMarked;

/// 模拟. What a change of a pack would do to a register, before anybody makes it.
@NullMarked
package dev.jadework.rules.simulation;

import org.jspecify.annotations.NullMarked;

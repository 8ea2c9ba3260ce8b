/// 载入. Reads policy packs from files, checks each as a whole and compiles its conditions.
@NullMarked
package dev.jadework.rules.loading;

import org.jspecify.annotations.NullMarked;

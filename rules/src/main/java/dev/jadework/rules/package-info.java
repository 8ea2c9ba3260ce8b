/// 规则库. Policy packs as data, evaluated to findings that explain themselves.
@NullMarked
package dev.jadework.rules;

import org.jspecify.annotations.NullMarked;

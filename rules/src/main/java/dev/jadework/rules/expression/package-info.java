/// 表达式. CEL expressions: typed at load, sandboxed, with unknowns.
@NullMarked
package dev.jadework.rules.expression;

import org.jspecify.annotations.NullMarked;

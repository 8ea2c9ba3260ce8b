/// 检索式. The query language: text to a sealed syntax tree, errors at the character.
@NullMarked
package dev.jadework.patents.query;

import org.jspecify.annotations.NullMarked;

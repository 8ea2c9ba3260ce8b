/// 文字. Wordings that packs carry in two languages; below all other packages of the library.
@NullMarked
package dev.jadework.rules.text;

import org.jspecify.annotations.NullMarked;

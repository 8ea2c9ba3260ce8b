/// 政策包. Loads and checks a pack as a whole: documents, clauses, parameters, rules.
@NullMarked
package dev.jadework.rules.pack;

import org.jspecify.annotations.NullMarked;

/// 政策包. What a pack holds: documents, clauses, parameters, rules, definitions, examples.
@NullMarked
package dev.jadework.rules.pack;

import org.jspecify.annotations.NullMarked;

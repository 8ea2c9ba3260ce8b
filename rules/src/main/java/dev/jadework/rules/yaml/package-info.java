/// YAML with places. Reads hostile files safely and remembers where each value stands.
@NullMarked
package dev.jadework.rules.yaml;

import org.jspecify.annotations.NullMarked;

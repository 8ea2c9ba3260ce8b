/// The corpus in a cluster against real nodes.
@NullMarked
package dev.jadework.patents.index.opensearch;

import org.jspecify.annotations.NullMarked;

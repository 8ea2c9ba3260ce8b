/// 本机节点. OpenSearch on this machine, for tests and benchmarks.
@NullMarked
package dev.jadework.opensearch.node;

import org.jspecify.annotations.NullMarked;

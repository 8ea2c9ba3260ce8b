/// 集群索引. [dev.jadework.patents.index.PatentIndex] on an OpenSearch 3 cluster, over HTTP: for a
/// corpus that outgrows one machine. Finds, counts and orders as the embedded index does.
@NullMarked
package dev.jadework.patents.index.opensearch;

import org.jspecify.annotations.NullMarked;

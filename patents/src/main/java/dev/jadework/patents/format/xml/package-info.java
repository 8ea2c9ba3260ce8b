/// XML 记录. Cuts a stream into records and gives each to the reader of its root element.
@NullMarked
package dev.jadework.patents.format.xml;

import org.jspecify.annotations.NullMarked;

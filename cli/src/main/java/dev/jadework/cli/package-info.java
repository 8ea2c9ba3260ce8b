/// 命令行. Thin commands over the libraries; data on standard output, talk on standard error.
@NullMarked
package dev.jadework.cli;

import org.jspecify.annotations.NullMarked;

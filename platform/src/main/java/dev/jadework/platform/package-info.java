/// 平台. Spring Boot modular monolith, one package per capability.
@NullMarked
package dev.jadework.platform;

import org.jspecify.annotations.NullMarked;

package dev.jadework.platform.projects.web;

import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.rules.pack.Clause;

/// A clause that a search has found, with its document.
public record ClauseFound(PolicyBook.Listed listed, Clause clause) {}

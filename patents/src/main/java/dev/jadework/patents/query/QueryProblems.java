package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;

/// What is wrong with a word where it stands, and what to write instead.
record QueryProblems(Tokens tokens) {
  /// A word that counts how often the term before it occurs.
  Query frequency(Token word, Query term) {
    int least = ProximityWords.frequency(word.text());
    if (least < 1 || least > Query.Frequency.HIGHEST) {
      throw problem(
          "bad-frequency",
          word,
          "a frequency is a number from 1 to " + Query.Frequency.HIGHEST,
          "write $FREQ3");
    }
    Statements.field(term)
        .ifPresent(
            field -> {
              throw problem(
                  "bad-frequency",
                  word,
                  field + " is one sentence that states something; its words are not counted",
                  "leave " + word.text() + " out, or count in SI or AB");
            });
    if (term instanceof Query.Match match && match.field().kind() == QueryField.Kind.TEXT) {
      return new Query.Frequency(match.field(), match.text(), least);
    }
    throw problem(
        "bad-frequency",
        word,
        "a frequency follows one word or phrase of a text field, without wildcards",
        "write TI=汽车 $FREQ3");
  }

  /// What states something is one sentence, so that a paragraph has no place in it.
  void refuseParagraph(Token word, Query read) {
    if (read instanceof Query.Near near && near.scope() == Query.Near.Scope.PARAGRAPH) {
      Statements.field(near)
          .ifPresent(
              field -> {
                throw problem(
                    "bad-proximity",
                    word,
                    field + " is one sentence that states something; it holds no paragraph",
                    "write WITH, NEAR/n or PRE/n, or AND for two sentences");
              });
    }
  }

  void refuseReserved(Target target) {
    Token word = tokens.peek();
    refuseProximity(word);
    if (ProximityWords.read(word.text()).isPresent() || ProximityWords.isFrequency(word.text())) {
      throw problem(
          "dangling-operator",
          word,
          "nothing stands before " + word.text(),
          "write a term before it, or quote the word to search for it");
    }
    if (QueryWords.operator(word.text()).isPresent()) {
      throw problem(
          "missing-value",
          word,
          "the value of " + target + " is missing before " + word.text(),
          "write it, or put the word in quotation marks to search for it");
    }
  }

  void refuseProximity(Token word) {
    ProximityWords.problem(word.text())
        .ifPresent(
            found -> {
              throw problem("unknown-operator", word, found.message(), found.fix());
            });
  }

  QuerySyntaxException missingTerm(Token token) {
    Token before = tokens.all().get(Math.max(0, tokens.at() - 1));
    boolean operator =
        before.kind() == Kind.SIGN
            || before.kind() == Kind.WORD
                && (QueryWords.operator(before.text()).isPresent()
                    || ProximityWords.isOperator(before.text()));
    if (tokens.at() > 0 && operator) {
      return problem(
          "dangling-operator",
          before,
          "nothing follows " + before.text(),
          "write a term after it, or remove it");
    }
    return unexpected(token);
  }

  QuerySyntaxException unexpected(Token token) {
    return switch (token.kind()) {
      case WORD, SIGN ->
          problem(
              "dangling-operator",
              token,
              "nothing stands before " + token.text(),
              "write a term before it, or quote the word to search for it");
      case CLOSE ->
          problem(
              "unbalanced-bracket",
              token,
              "')' closes no bracket",
              "remove it, or write '(' before");
      case COMMA ->
          problem(
              "unexpected-character",
              token,
              "a comma joins no terms, except in a list of numbers: PN=(CN1, CN2)",
              "write AND or OR; quote a name that contains a comma");
      case END -> problem("missing-term", token, "a term is missing at the end", "write one");
      default ->
          problem(
              "unexpected-character",
              token,
              "'" + token.text() + "' cannot stand here",
              "quote it to search for it; a field stands before the sign: "
                  + Target.of(QueryField.TI).example());
    };
  }

  QuerySyntaxException ambiguousDimension(Token word) {
    return problem(
        "ambiguous-operator",
        word,
        word.text() + " may be a distance as in other tools, or a word",
        "write NEAR/"
            + word.text().charAt(0)
            + " for the distance, \""
            + word.text()
            + "\" for the word");
  }

  /// A sign before the word, or a `+` between a word and a bracket.
  void refuseSigns(Token token) {
    Token behind = tokens.peek(1);
    boolean bracket =
        token.text().matches(".*[\\p{L}\\p{N}][+＋]")
            && behind.kind() == Kind.OPEN
            && behind.start() == token.end();
    if (token.kind() == Kind.WORD && (bracket || token.text().matches("[-+－＋].+"))) {
      throw problem(
          "ambiguous-sign",
          token,
          "a sign that touches a word may be an operator or part of the word",
          "write NOT, AND or OR, or put the word in quotation marks");
    }
  }

  QuerySyntaxException unknownField(Token name) {
    return problem(
        "unknown-field",
        name,
        "'" + name.text() + "' is not a field; docs/query-language.md lists them all",
        QueryWords.fixForField(name.text()));
  }

  QuerySyntaxException twoFieldsOnly(Token operator) {
    return problem(
        "bad-field-list", operator, "^= takes two fields", "write the third with XOR and brackets");
  }

  QuerySyntaxException notComparable(Target target, Token operator) {
    return problem(
        "not-comparable",
        operator,
        "only dates and numbers are compared with "
            + operator.text()
            + "; "
            + target
            + " is neither",
        "write " + target + "=… (dates: PD, AD, GD, PRD; numbers: CLN, FCW, BC, FC)");
  }

  QuerySyntaxException noRange(Target target, Token first) {
    return problem(
        "not-comparable",
        first,
        "ranges are for dates, numbers and classes; " + target + " is none of them",
        "write PD=[20100101 TO 20121231] or IPC=[H01L31/02 TO H01L31/04]");
  }

  QuerySyntaxException missingValue(Target target) {
    return problem(
        "missing-value",
        tokens.peek(),
        "the value of " + target + " is missing",
        "write it after the sign: " + target.example());
  }

  QuerySyntaxException oneFieldAtATime(Token operator) {
    return problem(
        "bad-field-list",
        operator,
        "several fields take *= (in each), += (in any) or ^= (in exactly one), not "
            + operator.text(),
        "write += to find the text in any of the fields");
  }

  QuerySyntaxException neverClosed(Token open) {
    return problem(
        "unbalanced-bracket",
        open,
        "the bracket opened here is never closed",
        "write ')' where the group ends: " + tokens.query().strip() + ")");
  }

  private QuerySyntaxException problem(String code, Token token, String message, String fix) {
    return tokens.problem(code, token, message, fix);
  }
}

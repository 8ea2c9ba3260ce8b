package dev.jadework.patents.names;

/// 归并理由. A rule that joins two names.
public enum Reason {
  /// They differ in width, case, blanks, punctuation or abbreviations.
  SPELLING,
  /// They differ in legal form or in the word group.
  LEGAL_FORM,
  /// They differ in words that tell little (科技, 发展, 市), in the order of words, or in blanks.
  GENERAL_WORDS,
  /// One says a trade word the other does not, or most trade words agree.
  TRADE_WORDS,
  /// One says its place, the other does not.
  PLACE_LEFT_OUT,
  /// City and province name the same region.
  CITY_AND_PROVINCE,
  /// A word made for this body, and companies of its group at different places.
  COINED_WORD,
  /// A place in brackets, or a part behind the company's name: a branch.
  BRANCH,
  /// Same place and trade, and a long particular word that differs in one letter.
  ONE_LETTER,
  /// One is Chinese, the other its form in Latin letters: place and trade in English, the
  /// particular word in pinyin.
  TRANSLITERATION,
  /// A rule of the user's.
  USER_RULE
}

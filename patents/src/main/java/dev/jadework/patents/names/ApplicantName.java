package dev.jadework.patents.names;

import java.util.List;
import java.util.SortedSet;

/// 申请人名称. A name taken apart into what tells bodies from one another and what does not.
///
/// @param raw as the source writes it
/// @param normal one width, case and punctuation, words in their one spelling, without legal form;
///     names with an equal normal form differ in spelling, legal form or branch only
/// @param form words of the legal form and of the group, in one order: `CO LTD`, `集团 有限公司`
/// @param core what is particular to the body, joined: `GOLDCUP`, `千钧`; never empty
/// @param trades words of the trade that tell something: `CABLE`, `网络`
/// @param places cities and provinces that lead the name or follow it, without brackets
/// @param branches places in brackets and what follows the legal form: marks of a branch
/// @param head normal form of the company a branch belongs to; empty if this is no branch
/// @param coined true if the core holds a word made for this body: Latin letters that are neither a
///     common English word nor Chinese in pinyin
/// @param telling true if the core can stand for the body without its trade or its place
/// @param chinese true for a name in Chinese characters
/// @param type what kind of body it is
public record ApplicantName(
    String raw,
    String normal,
    String form,
    String core,
    SortedSet<String> trades,
    SortedSet<String> places,
    List<String> branches,
    String head,
    boolean coined,
    boolean telling,
    boolean chinese,
    ApplicantType type) {

  /// Takes a name apart.
  public static ApplicantName of(String raw) {
    return raw.codePoints().anyMatch(Character::isIdeographic)
        ? ChineseNames.read(raw)
        : LatinNames.read(raw);
  }
}

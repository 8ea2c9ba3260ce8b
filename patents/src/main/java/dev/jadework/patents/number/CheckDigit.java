package dev.jadework.patents.number;

/// 校验位. Check digit of a Chinese application number.
///
/// Source: ZC 0006-2003. Weights 2 to 9 from the left, then again from 2; the sum modulo 11, ten
/// written `X`.
final class CheckDigit {
  private CheckDigit() {}

  /// @param digits 8 or 12 digits without the check digit
  static char of(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (2 + i % 8);
    }
    int rest = sum % 11;
    return rest == 10 ? 'X' : (char) ('0' + rest);
  }
}

package dev.jadework.patents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "电池 | TA=电池",
        "TI=汽车 | TI=汽车",
        "ti：汽车 | TI=汽车",
        "TTL:汽车 | TI=汽车",
        "ＴＩ＝汽车 | TI=汽车",
        "申请人=格力 | PA=格力",
        "公开（公告）号=CN1 | PN=CN1",
        "公开(公告)日=2010 | PD=[2010-01-01 TO 2010-12-31]",
        "申请（专利权）人=格力 | PA=格力",
        "标题=a 摘要=b 权利要求=c | (TI=a AND AB=b AND CL=c)",
        "发明人=张三 分类号=H01M 主分类号=H01M10 申请号=1 | (IN=张三 AND IPC=H01M AND MIPC=H01M10 AND AN=1)",
        "TI=(汽车 OR 轿车) | (TI=汽车 OR TI=轿车)",
        "TI=（汽车 或 PA=格力） | (TI=汽车 OR PA=格力)",
        "TI=汽车 轿车 | (TI=汽车 AND TA=轿车)",
        "a b | (TA=a AND TA=b)",
        "a OR b AND c | (TA=a OR (TA=b AND TA=c))",
        "a AND NOT b OR c | ((TA=a AND (NOT TA=b)) OR TA=c)",
        "a not b | (TA=a AND (NOT TA=b))",
        "NOT a b | ((NOT TA=a) AND TA=b)",
        "a 与 b 或 非 c | ((TA=a AND TA=b) OR (NOT TA=c))",
        "(a OR b) c | ((TA=a OR TA=b) AND TA=c)",
        "“电动 汽车” | TA=\"电动 汽车\"",
        "TI!=汽车 | (NOT TI=汽车)",
        "TI != (a b) | (NOT (TI=a AND TI=b))",
        "IPC=h01m 10/0525 | IPC=H01M10/0525",
        "IPC=B23K 1/002 a | (IPC=B23K1/002 AND TA=a)",
        "IPC=\"H04N   5/225\" | IPC=H04N5/225",
        "IPC=H01M10/05* | IPC=H01M10/05*",
        "PN=CN 101945314 B | PN=\"CN 101945314 B\"",
        "PN=EP 0 123 456 A1 电池 | (PN=\"EP 0 123 456 A1\" AND TA=电池)",
        "PN=U.S. Pat. No. 4,123,456 OR a | (PN=\"U.S. Pat. No. 4,123,456\" OR TA=a)",
        "PN=(US 4,123,456, US 4,123,457) | (PN=\"US 4,123,456\" OR PN=\"US 4,123,457\")",
        "PN=(CN110083831,CN110083832) | (PN=CN110083831 OR PN=CN110083832)",
        "PN=공개특허 10-2012-0001234 CLN=2 | (PN=\"공개특허 10-2012-0001234\" AND CLN=[2 TO 2])",
        "PN=EP 0123456 100 | (PN=\"EP 0123456\" AND TA=100)",
        "AN=EP 09 123 456.7 | AN=\"EP 09 123 456.7\"",
        "技术功效=寿命 | TE=寿命",
        "TE=(寿命 NEAR/5 长) | (TE=寿命 NEAR/5 TE=长)",
        "TE=(寿命 OR 成本*) TM=液冷 | ((TE=寿命 OR TE=成本) AND TM=液冷)",
        "PROBLEM:batter* NOT BENEFIT:cost | (TP=batter* AND (NOT TE=cost))",
        "TE=(寿命 WITH 长) | (TE=寿命 WITH TE=长)",
        "TI=batter* | TI=batter*",
        "TI=电池* | TI=电池",
        "PA=格力* | PA=格力*",
        "\"AND\" | TA=\"AND\"",
        "a XOR b | (TA=a XOR TA=b)",
        "a OR b XOR c AND d | (TA=a OR (TA=b XOR (TA=c AND TA=d)))",
        "a 异或 b | (TA=a XOR TA=b)",
        "a * b + c - d | ((TA=a AND TA=b) OR (TA=c AND (NOT TA=d)))",
        "(a)*(b)+(c) | ((TA=a AND TA=b) OR TA=c)",
        "汽车+轿车*电池 | (TA=汽车 OR (TA=轿车 AND TA=电池))",
        "汽车＋轿车 | (TA=汽车 OR TA=轿车)",
        "(汽车+轿车)*电池 | ((TA=汽车 OR TA=轿车) AND TA=电池)",
        "电池*(冷却+散热) | (TA=电池 AND (TA=冷却 OR TA=散热))",
        "电池+(a) | (TA=电池 OR TA=a)",
        "电池-(a) | (TA=电池 AND (NOT TA=a))",
        "battery-(a) | (TA=battery AND (NOT TA=a))",
        "\"a b\"+c-d | (TA=\"a b\" OR TA=\"c-d\")",
        "电池*\"a b\" | (TA=电池 AND TA=\"a b\")",
        "TI=汽车+轿车 | (TI=汽车 OR TI=轿车)",
        "TI=(汽车+轿车) | (TI=汽车 OR TI=轿车)",
        "TI=汽车*AB=电池 | (TI=汽车 AND AB=电池)",
        "TI=汽车+轿车*AB=电池 | ((TI=汽车 OR TI=轿车) AND AB=电池)",
        "汽车-TI=电池 | (TA=汽车 AND (NOT TI=电池))",
        "PA=格力+美的 | (PA=格力 OR PA=美的)",
        "PA=珠海*力 | PA=珠海*力",
        "IPC=H01M+H01L | (IPC=H01M OR IPC=H01L)",
        "IPC=H01M10/* | IPC=H01M10/*",
        "PN=(CN1+CN2) | (PN=CN1 OR PN=CN2)",
        "TYPE=发明+外观 | (TYPE=invention OR TYPE=design)",
        "AD=2016*TI=a | (AD=[2016-01-01 TO 2016-12-31] AND TI=a)",
        "名称+摘要=a | TA=a",
        "#1*#2+#3 | ((#1 AND #2) OR #3)",
        "锂-硫 | TA=\"锂-硫\"",
        "C++ | TA=\"C++\"",
        "IPC=(H01L31/02 TO H01L31/04) | IPC=[H01L31/02 TO H01L31/04]",
        "IPC=H01L 31/02 TO H01L 31/04 | IPC=[H01L31/02 TO H01L31/04]",
        "IPC=[H01L 31/02 TO H01L 31/04] | IPC=[H01L31/02 TO H01L31/04]",
        "LE=无效 | (LE=全部无效 OR LE=部分无效)",
        "LE=transfer | LE=transfer",
        "a NEAR/5 b | (TA=a NEAR/5 TA=b)",
        "TI=a near5 b | (TI=a NEAR/5 TI=b)",
        "TI=(a $W5 b) | (TI=a NEAR/5 TI=b)",
        "a PRE/0 b c | ((TA=a PRE/0 TA=b) AND TA=c)",
        "a $PRE5 b | (TA=a PRE/5 TA=b)",
        "a 5W b | (TA=a PRE/5 TA=b)",
        "a 5D b | (TA=a NEAR/5 TA=b)",
        "a 5d b | (TA=a AND TA=5d AND TA=b)",
        "3D 打印 | (TA=\"3D\" AND TA=打印)",
        "a WITH b | (TA=a WITH TA=b)",
        "a with b | (TA=a AND TA=with AND TA=b)",
        "a SAME b | (TA=a SAME TA=b)",
        "a $SEN b | (TA=a WITH TA=b)",
        "a $PARA b | (TA=a SAME TA=b)",
        "a prox/distance<3 b | (TA=a NEAR/1 TA=b)",
        "a prox/distance<=3/ordered=true b | (TA=a PRE/2 TA=b)",
        "a prox/distance<3/ordered b | (TA=a PRE/1 TA=b)",
        "a prox/ordered b | (TA=a PRE/0 TA=b)",
        "a prox/ordered/distance<3 b | (TA=a PRE/1 TA=b)",
        "a prox/unit=sentence b | (TA=a WITH TA=b)",
        "a prox/unit=paragraph/ordered=true b | (TA=a PRE/PARA TA=b)",
        "NOT a NEAR/5 b | (NOT (TA=a NEAR/5 TA=b))",
        "TI=((a OR bc*) NEAR/5 d PRE/2 e) | (((TI=a OR TI=bc*) NEAR/5 TI=d) PRE/2 TI=e)",
        "TI=汽车 $FREQ3 | (TI=汽车 $FREQ3)",
        "汽车 $freq3 轿车 | ((TA=汽车 $FREQ3) AND TA=轿车)",
        "TI,AB *= (a AND b) | ((TI=a AND TI=b) AND (AB=a AND AB=b))",
        "TI,AB += a | (TI=a OR AB=a)",
        "TI，AB ^= a | (TI=a XOR AB=a)",
        "TI=batter+ | TI=batter*",
        "TI=colo#r | TI=colo#r",
        "PA=A+B | PA=\"A+B\"",
        "TI=A-B | TI=\"A-B\"",
        "TI=锂?电池 | TI=锂?电池",
        "TI=锂＃电池 | TI=锂#电池",
        "IPC:[H01L31/0203 TO H01L31/042] | IPC=[H01L31/0203 TO H01L31/042]",
        "IPC_LOW:A01B1/02 | IPC_LOW=A01B1/02",
        "cpc_low=(h01m OR h01l) | (CPC_LOW=H01M OR CPC_LOW=H01L)",
        "LOC=2-01 | LOC=\"02-01\"",
        "CLN>3 | CLN=[4 TO *]",
        "CLN=3 | CLN=[3 TO 3]",
        "权项数=[3 TO 10] | CLN=[3 TO 10]",
        "CLN=* | CLN=[* TO *]",
        "AD_Y=2010 | AD=[2010-01-01 TO 2010-12-31]",
        "PD_YM=201008 | PD=[2010-08-01 TO 2010-08-31]",
        "PN=(CN1, CN2，CN3) | (PN=CN1 OR PN=CN2 OR PN=CN3)",
        "专利类型=发明 | TYPE=invention",
        "OFFICE=CN | OFFICE=cn",
        "#1 AND #2 NOT ##锂电 | (#1 AND #2 AND (NOT ##锂电))",
      })
  void readsAs(String query, String parsed) {
    Query tree = QueryParser.parse(query);
    assertThat(tree).hasToString(parsed);
    assertThat(QueryParser.parse(parsed)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource({
    "PD=2010, 2010-01-01, 2010-12-31",
    "PD=2010-02, 2010-02-01, 2010-02-28",
    "PD=2012-02, 2012-02-01, 2012-02-29",
    "PD=201208, 2012-08-01, 2012-08-31",
    "PD=20120801, 2012-08-01, 2012-08-01",
    "PD=2012-8-1, 2012-08-01, 2012-08-01",
    "PD=2012.08.01, 2012-08-01, 2012-08-01",
    "PD=2012年8月1日, 2012-08-01, 2012-08-01",
    "PD=2012年8月, 2012-08-01, 2012-08-31",
    "PD=2012年, 2012-01-01, 2012-12-31",
    "PD=[20100101 TO 20121231], 2010-01-01, 2012-12-31",
    "PD=［2010 to 2012-03］, 2010-01-01, 2012-03-31",
    "PD=(20191203 to 20191206), 2019-12-03, 2019-12-06",
    "'PD=\"20190101,20191231\"', 2019-01-01, 2019-12-31",
    "PD=[2010 TO *], 2010-01-01, *",
    "PD>2010, 2011-01-01, *",
    "PD>=2010, 2010-01-01, *",
    "PD<2010-03, *, 2010-02-28",
    "PD<=2010-03, *, 2010-03-31",
    "PD≥2010, 2010-01-01, *",
  })
  void readsDates(String query, String from, String to) {
    assertThat(QueryParser.parse(query)).hasToString("PD=[" + from + " TO " + to + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TREE@\"甲集团\" | TREE=甲集团",
        "tree＠甲集团 OR 公司树=乙 | (TREE=甲集团 OR TREE=乙)",
        "TREE@(甲 OR 乙) | (TREE=甲 OR TREE=乙)",
        "a@b | TA=a@b",
      })
  void treesOfCompaniesAreAskedForAsInOtherTools(String query, String read) {
    assertThat(QueryParser.parse(query)).hasToString(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TTI=汽车 | 0 | query.unknown-field | TTL",
        "a AND 申清人=格力 | 6 | query.unknown-field | 申请人",
        "AN=格力 | 3 | query.bad-number | PA=格力",
        "PN=CN | 3 | query.bad-number | CN110083831A",
        "TE=(寿命 $FREQ2) | 7 | query.bad-frequency | count in SI or AB",
        "TE=(寿命 SAME 长) | 7 | query.bad-proximity | WITH",
        "TE=(寿命 NEAR/5 (长 AND 短)) | 14 | query.bad-proximity | OR",
        "TE=寿命 NEAR/3 TM=长 | 6 | query.bad-proximity | one field",
        "TE>寿命 | 2 | query.not-comparable | TE=",
        "PN=特願2010-123456 | 3 | query.bad-number | AN=特願2010-123456",
        "AN=CN110083831A | 3 | query.bad-number | PN=CN110083831A",
        "专利号=ZL201910302430.1 | 4 | query.bad-number | AN=ZL201910302430.1",
        "PN=CN 1234 567 890 123 | 15 | query.bad-number | AND",
        "a AND LE=诉讼 | 9 | query.unknown-value | one of them",
        "SLS=(有效 OR 无效) | 11 | query.unknown-value | one of them",
        "（申请人=格力 | 0 | query.unbalanced-bracket | )",
        "(a (b) | 0 | query.unbalanced-bracket | )",
        "a) | 1 | query.unbalanced-bracket | remove",
        "TI=() | 3 | query.empty-group | inside",
        "a AND | 2 | query.dangling-operator | after",
        "a OR | 2 | query.dangling-operator | after",
        "OR a | 0 | query.dangling-operator | before",
        "(a AND) b | 3 | query.dangling-operator | after",
        "a “电池 | 2 | query.unclosed-quote | closing",
        "TI= | 3 | query.missing-value | TI=",
        "TI=AND b | 3 | query.missing-value | quotation",
        "PD=2010-13 | 3 | query.bad-date | 2010-08-01",
        "PD=20100230 | 3 | query.bad-date | 2010-08-01",
        "PD=电池 | 3 | query.bad-date | 2010-08-01",
        "PD=[2012 TO 2010] | 4 | query.bad-range | [2010 TO 2012]",
        "PD=[2012 2010] | 9 | query.bad-range | TO",
        "PD=[2010 TO 2012 | 3 | query.unbalanced-bracket | ]",
        "TI=[a TO b] | 3 | query.not-comparable | PD",
        "TI>5 | 2 | query.not-comparable | PD",
        "IPC=X99 | 4 | query.bad-class | H01M10",
        "TI=a* | 3 | query.short-wildcard | longer",
        "TI=*ab | 3 | query.short-wildcard | longer",
        "TI=lithium-io* | 3 | query.bad-wildcard | AND",
        "TI=锂离*LED | 3 | query.bad-wildcard | 锂离 AND led",
        "PA=ab*c*d* | 3 | query.bad-wildcard | remove",
        "a NEAR b | 2 | query.unknown-operator | NEAR/5",
        "a NEAR/-1 b | 2 | query.unknown-operator | NEAR/5",
        "a $W-1 b | 2 | query.unknown-operator | NEAR/5",
        "a NEAR/100 b | 2 | query.bad-distance | NEAR/99",
        "a $FREQ b | 2 | query.bad-frequency | $FREQ3",
        "a* $FREQ3 | 0 | query.short-wildcard | longer",
        "ab* $FREQ3 | 4 | query.bad-frequency | TI=汽车",
        "PA=a $FREQ3 | 5 | query.bad-frequency | TI=汽车",
        "PA=a NEAR/5 PA=b | 0 | query.bad-proximity | AND",
        "(a AND b) NEAR/5 c | 0 | query.bad-proximity | AND",
        "(a WITH b) NEAR/5 c | 0 | query.bad-proximity | AND",
        "TI=a NEAR/5 AB=b | 5 | query.bad-proximity | one field",
        "NEAR/5 b | 0 | query.dangling-operator | before",
        "a NEAR/5 | 2 | query.dangling-operator | after",
        "a prox/distance<1 b | 2 | query.unknown-operator | prox/distance<3",
        "a prox/unit=page b | 2 | query.unknown-operator | prox/unit=sentence",
        "金属 3D 打印 | 3 | query.ambiguous-operator | NEAR/3",
        "a -b | 2 | query.ambiguous-sign | NOT",
        "LED+灯 | 0 | query.ambiguous-sign | blanks",
        "汽车+LED | 0 | query.ambiguous-sign | blanks",
        "LED+(灯) | 0 | query.ambiguous-sign | OR",
        "a + | 2 | query.dangling-operator | after",
        "TI,AB = a | 6 | query.bad-field-list | +=",
        "TI,AB,CL ^= a | 9 | query.bad-field-list | XOR",
        "CLN=x | 4 | query.bad-number | CLN>=3",
        "CLN=[5 TO 3] | 5 | query.bad-range | [3 TO 5]",
        "IPC=[H01M TO H01L] | 5 | query.bad-range | [H01L TO H01M]",
        "LOC=H01M | 4 | query.bad-class | 02-01",
        "AD_Y=2010-08 | 5 | query.bad-date | AD_Y=2010",
        "AD_YM=2010 | 6 | query.bad-date | AD_YM=2010-08",
        "TI_Y=2010 | 0 | query.unknown-field | TI",
        "KC=A? | 3 | query.bad-wildcard | OR",
        "TI=?锂电池 | 3 | query.bad-wildcard | remove it",
        "#x | 0 | query.bad-reference | #1",
        "汽车，轿车 | 2 | query.unexpected-character | OR",
        "--- | 0 | query.ambiguous-sign | quotation",
        "\"，。\" | 0 | query.nothing-to-find | word",
        "=a | 0 | query.unexpected-character | field",
        "a ! b | 2 | query.unknown-operator | NOT",
      })
  void pointsAtTheCharacterAndOffersTheFix(String query, int position, String code, String fix) {
    QuerySyntaxException problem = refusal(query);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.position()).isEqualTo(position);
    assertThat(problem.fix()).contains(fix);
    assertThat(problem.getMessage()).isNotBlank();
  }

  @Test
  void namesTheThreeNearestFieldsAndWhereAllOfThemAre() {
    QuerySyntaxException problem = refusal("TTI=汽车");
    assertThat(problem.fix())
        .startsWith("did you mean TTL or ")
        .containsPattern(" or \\S+ or \\S+\\?");
    assertThat(problem.getMessage()).contains("docs/query-language.md").hasSizeLessThan(100);
    assertThat(refusal("完全不是一个字段=汽车").fix()).doesNotContain("did you mean");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "　"})
  void refusesAnEmptyQuery(String query) {
    assertThat(refusal(query).code()).isEqualTo("query.empty");
  }

  @Test
  void allowsTheDeepestNestingAndRefusesOneMore() {
    String deepest =
        "(".repeat(QueryBudget.Limit.DEPTH.most) + "a" + ")".repeat(QueryBudget.Limit.DEPTH.most);
    assertThat(QueryParser.parse(deepest)).hasToString("TA=a");
    assertThat(refusal("(" + deepest + ")").code()).isEqualTo("query.too-deep");
    assertThat(refusal("(".repeat(1_000_000)).code()).isEqualTo("query.too-deep");
    assertThat(refusal("NOT ".repeat(100_000) + "a").code()).isEqualTo("query.too-deep");
  }

  @Test
  void allowsAsManyTermsAsStatedAndRefusesOneMore() {
    String most = "a ".repeat(QueryBudget.Limit.TERMS.most);
    assertThat(QueryParser.parse(most)).isInstanceOf(Query.And.class);
    assertThat(refusal(most + "a").code()).isEqualTo("query.too-long");
  }

  @Test
  void allowsTermsUpToTheLongestAndRefusesOneCharacterMore() {
    String longest = "电".repeat(ValueReader.LONGEST_VALUE);
    assertThat(QueryParser.parse(longest)).hasToString("TA=" + longest);
    assertThat(refusal(longest + "池").code()).isEqualTo("query.too-long");
    assertThat(refusal("电".repeat(1_000_000) + "=a").code()).isEqualTo("query.unknown-field");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsTypedIsReadOrRefusedInBoundedTime(long seed) {
    String[] pieces = {
      "(",
      ")",
      "[",
      "]",
      "\"",
      ",",
      "=",
      ":",
      "<",
      "*",
      "+",
      "-",
      "^",
      "?",
      "#",
      "$",
      " ",
      "\n",
      "，",
      "TI",
      "PN",
      "AD",
      "IPC",
      "CLN",
      "IPC_LOW",
      " AND ",
      " OR ",
      " NOT ",
      " XOR ",
      " NEAR/3 ",
      " WITH ",
      "$FREQ2",
      " TO ",
      "prox/",
      "distance<",
      "2010",
      "H01M",
      "电池",
      "abc",
      "\ud800",
      "\udc00",
      "\u0000",
      "\u202e",
      "𠮷",
      "e\u0301",
      "ﷺ"
    };
    Random random = new Random(seed);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (int i = 0; i < 300; i++) {
            StringBuilder query = new StringBuilder();
            for (int n = i < 5 ? 40_000 : random.nextInt(1, 12); n > 0; n--) {
              query.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
              Query tree = QueryParser.parse(query.toString());
              assertThat(QueryParser.parse(tree.toString()))
                  .as("seed %d: %s", seed, query)
                  .isEqualTo(tree);
            } catch (QuerySyntaxException e) {
              assertThat(e.position()).isBetween(0, query.length());
              assertThat(e.fix()).isNotBlank();
            }
          }
          refusal("PN=(" + "1,".repeat(50_000));
          refusal("a NEAR/1 ".repeat(10_000));
          refusal("a XOR ".repeat(10_000));
          refusal("prox/".repeat(20_000));
        });
  }

  private static QuerySyntaxException refusal(String query) {
    return catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query));
  }
}

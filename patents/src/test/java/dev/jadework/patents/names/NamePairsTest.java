package dev.jadework.patents.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePairsTest {

  @ParameterizedTest
  @CsvSource({
    "'HARBOUR PUMP CO., LTD.', 'Harbour Pumps Co.,Ltd', SPELLING",
    "'ＱＩＮＧＬＩＡＮ AUTO TECH CO LTD', 'QINGLIAN AUTOMOBILE TECHNOLOGY CO., LTD.', SPELLING",
    "'QINGLIAN TECHNOLOGYCO., LTD.', 'QINGLIAN TECHNOLOGY CO., LTD.', SPELLING",
    "'WIDGETRON INC', 'WIDGETRON GMBH', LEGAL_FORM",
    "'QINGLIAN (CHINA) PUMP CO LTD', 'QINGLIAN PUMP CO LTD', GENERAL_WORDS",
    "'QINGLIAN PUMP CO LTD, WUXI', 'QINGLIAN PUMP CO LTD', PLACE_LEFT_OUT",
    "'QINGLIAN (WUXI) PUMP CO LTD', 'QINGLIAN PUMP CO LTD', BRANCH",
    "'WUXI QINGLIAN PUMP CO LTD', 'JIANGSU QINGLIAN PUMP CO LTD', CITY_AND_PROVINCE",
    "'WUXI WIDGETRON PUMP CO LTD', 'DALIAN WIDGETRON PUMP CO LTD', COINED_WORD",
    "'WUXI QINGLIAN PUMP CO LTD', 'WUXI QINGLIAM PUMP CO LTD', ONE_LETTER",
    "'WUXI QINGLIAN PUMP AND VALVE CO LTD', 'WUXI QINGLIAN PUMP CO LTD', TRADE_WORDS",
    "'UNIV XUZHOU', 'XUZHOU UNIVERSITY', SPELLING",
    "晴联泵业有限公司, 晴联泵业（集团）有限公司, LEGAL_FORM",
    "晴联汽车技术股份有限公司, 晴联（中国）汽车技术有限公司, BRANCH",
    "无锡晴联水泵有限公司, 无锡市晴联水泵有限责任公司, GENERAL_WORDS",
    "晴联水泵有限公司, 晴联水泵有限公司无锡分公司, BRANCH",
    "晴联石化股份有限公司, 晴联石化股份有限公司化工研究院, BRANCH",
    "徐州大学, 徐州大学化工学院, BRANCH",
    "徐州大学, 徐州大学南湖校区, BRANCH",
    "晴联泵业有限公司, 晴联泵业（无锡）有限公司, BRANCH",
    "晴联银行, 晴联银行股份有限公司, LEGAL_FORM",
    "晴联银行股份有限公司, 晴联银行股份有限公司无锡分行, BRANCH",
    "晴聯精密工業股份有限公司, 晴联精密工业股份有限公司, SPELLING",
    "株式会社晴联, 晴联株式会社, SPELLING",
    "株式會社晴聯, 晴联有限公司, LEGAL_FORM",
    "无锡晴联水泵有限公司, 江苏无锡晴联水泵有限公司, CITY_AND_PROVINCE",
    "'QINGLIAN PUMP CO., LTD., ENGINEERING DIVISION', 'QINGLIAN PUMP CO LTD', BRANCH",
    "'QINGLIAN PUMP CO LTD', 'QINGLIAN PUMP CORP LTD', LEGAL_FORM",
    "'WUXI QINGLIANTECHNOLOGY CO LTD', 'WUXI QINGLIAN TECHNOLOGY CO LTD', SPELLING",
    "'UNIV XUZHOU TECHNOLOGY', 'XUZHOU UNIVERSITY OF TECHNOLOGY', SPELLING"
  })
  void joinsSpellingsOfOneBodyAndSaysByWhichRule(String one, String other, Reason reason) {
    assertThat(reasons(one, other)).contains(reason);
    assertThat(reasons(other, one)).isEqualTo(reasons(one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "广东晴联化工有限公司, 广西晴联化工有限公司", // one character apart
    "广州晴联化工有限公司, 深圳晴联化工有限公司", // two cities of one province
    "GUANGDONG QINGLIAN CHEMICAL CO LTD, GUANGXI QINGLIAN CHEMICAL CO LTD",
    "SHANXI QINGLIAN CO LTD, SHAANXI QINGLIAN CO LTD",
    "长城汽车股份有限公司, 长城证券股份有限公司",
    "WUXI QINGLIAN PUMP CO LTD, WUXI QINGLIAN FOOD CO LTD",
    "XUZHOU UNIVERSITY, XUZHOU UNIVERSITY OF TECHNOLOGY",
    "徐州大学, 徐州工业大学",
    "徐州大学, 徐州大学附属医院",
    "徐州大学, 徐州大学医学院附属医院西院", // a ward of the hospital
    "徐州大学, 徐州大学城市学院", // a college of its own
    "徐州大学, 徐州大学-睢宁大学联合国际学院", // of two universities
    "中国石油大学（北京）, 中国石油大学（华东）",
    "中国矿业大学, 中国矿业大学（北京）",
    "中国晴联集团公司第一研究所, 中国晴联集团公司第二研究所", // legal persons of their own
    "中国晴联集团公司, 中国晴联集团公司第一研究所",
    "江苏无锡煤矿机械有限公司, 江苏徐州煤矿机械有限公司", // two cities, the province beside
    "山东水泥有限公司, 山东临沂水泥有限公司", // names of place and trade alone
    "'XUZHOU UNIVERSITY OF TECHNOLOGY', XUZHOU TECHNOLOGICAL UNIVERSITY",
    "'XUZHOU SCI-TECH UNIVERSITY', XUZHOU UNIVERSITY OF SCIENCE AND TECHNOLOGY",
    "NATIONAL UNIVERSITY CORPORATION WUXI UNIVERSITY, NATIONAL UNIVERSITY CORPORATION DALIAN UNIVERSITY",
    "QINGHE CO LTD, WUXI QINGHE PUMP CO LTD", // neither place nor trade
    "晴联通有限公司, 无锡晴联通水泵有限公司",
    "RESEARCH IN MOTION LTD, NETWORKS IN MOTION INC",
    "SHANGHAI BLOWER CO LTD, DALIAN BLOWER CO LTD",
    "STATE FACTORY NUMBER1 PUMP CO LTD, STATE FACTORY NUMBER2 PUMP CO LTD",
    "SHANGHAI GOLDEN PUMP CO LTD, DALIAN GOLDEN PUMP CO LTD", // a word many take
    "MILLER JOHN, MILLERS JOHN"
  })
  void keepsBodiesApartThatLookAlike(String one, String other) {
    assertThat(reasons(one, other)).isEmpty();
    assertThat(reasons(other, one)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "晴联水泵有限公司, ENTERPRISE",
    "无锡市水泵厂, ENTERPRISE",
    "徐州大学, UNIVERSITY",
    "徐州职业技术学院, UNIVERSITY",
    "中国科学院过程研究所, INSTITUTE",
    "徐州市人民政府, GOVERNMENT",
    "徐州市第一医院, HOSPITAL",
    "晴联银行股份有限公司, BANK",
    "张三, PERSON",
    "QINGLIAN PUMP CO LTD, ENTERPRISE",
    "UNIV XUZHOU, UNIVERSITY",
    "INSTITUTE OF PUMPS, INSTITUTE",
    "MINISTRY OF WATER, GOVERNMENT",
    "'MILLER, JOHN', PERSON"
  })
  void tellsWhatKindOfBodyANameMeans(String name, ApplicantType type) {
    assertThat(ApplicantName.of(name).type()).isEqualTo(type);
  }

  @Test
  void readsAnyTextWithoutFailing() {
    for (String odd :
        new String[] {"", " ", "()", "）（", "公司", "有限公司", "((((", "CO LTD", "…", "😀"}) {
      assertThat(ApplicantName.of(odd).raw()).isEqualTo(odd);
      assertThat(ApplicantName.of(odd).core()).isNotNull();
    }
  }

  private static Set<Reason> reasons(String one, String other) {
    return NamePairs.reasons(ApplicantName.of(one), ApplicantName.of(other));
  }
}

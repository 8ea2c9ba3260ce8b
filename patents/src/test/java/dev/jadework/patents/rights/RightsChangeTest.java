package dev.jadework.patents.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.rights.RightsChange.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightsChangeTest {
  private static final LocalDate DAY = LocalDate.of(2019, 1, 22);

  @Test
  void aTransferNamesHoldersBeforeAndAfterAndNotTheirAddresses() {
    RightsChange change =
        read(
            "CN",
            "TR01",
            "专利权的转移; IPC(主分类):H01M 10/05 专利号:ZL2012101234567 登记生效日:2019.01.04"
                + " 变更事项:专利权人 变更前权利人：甲电池有限公司;张三 变更后权利人：乙 Energy Co., Ltd."
                + " 变更事项:地址 变更前权利人:100085 北京市海淀区 变更后权利人:518000 深圳市");

    assertThat(change.kind()).isEqualTo(Kind.TRANSFER);
    assertThat(change.from()).containsExactly("甲电池有限公司", "张三");
    assertThat(change.to()).containsExactly("乙 Energy Co., Ltd.");
    assertThat(change.effective()).isEqualTo(LocalDate.of(2019, 1, 4));
  }

  @Test
  void namesAreDividedBySignsAndByBlanksBetweenChineseOnes() {
    String each = "专利权的转移 变更前权利人:%s 变更后权利人:丁公司";

    for (String written :
        List.of("甲公司;乙公司", "甲公司、乙公司", "甲公司 乙公司", "甲公司，乙公司", "甲公司\n乙公司", "甲公司；乙公司；")) {
      assertThat(read("CN", "TR01", each.formatted(written)).from())
          .as(written)
          .containsExactly("甲公司", "乙公司");
    }
    assertThat(read("CN", "TR01", each.formatted("张 三")).from()).containsExactly("张 三");
    assertThat(read("CN", "TR01", each.formatted("SUNNY PUMP CO., LTD")).from())
        .containsExactly("SUNNY PUMP CO., LTD");
  }

  @Test
  void aHolderWhoJoinsIsToldFromOneWhoTakesOver() {
    assertThat(read("CN", "TR01", "转移 变更事项:共同专利权人 变更前权利人:无 变更后权利人:丙大学").kind())
        .isEqualTo(Kind.JOINING);
    assertThat(read("CN", "TR01", "转移 变更事项:专利权人 变更前权利人:甲公司 变更后权利人:丙大学").kind())
        .isEqualTo(Kind.TRANSFER);
  }

  @Test
  void aChangeOfNameIsOneAndAChangeOfAttorneyIsNone() {
    RightsChange change = read("CN", "CP01", "专利权人的姓名或者名称、地址的变更; 变更事项:专利权人 变更前:甲有限公司 变更后:甲股份有限公司");

    assertThat(change.kind()).isEqualTo(Kind.RENAMING);
    assertThat(change.to()).containsExactly("甲股份有限公司");
    assertThat(of("CN", "CP02", "变更事项:地址 变更前:北京市 变更后:上海市")).isEmpty();
    assertThat(of("CN", "PM01", "专利权质押合同登记的变更 变更事项:质权人 变更前:甲银行 变更后:乙银行")).isEmpty();
  }

  @Test
  void aLicenceHasItsContractItsPartiesAndItsKind() {
    RightsChange change =
        read(
            "CN",
            "EE01",
            "专利实施许可合同备案的生效; 合同备案号:2015330000123 让与人:甲大学 受让人:乙有限公司"
                + " 发明名称:一种泵: 改进型 申请日:20100401 授权公告日:20121010 许可种类:独占许可"
                + " 备案日期:20150612");

    assertThat(change)
        .isEqualTo(
            new RightsChange(
                Kind.LICENCE,
                DAY,
                List.of("甲大学"),
                List.of("乙有限公司"),
                "2015330000123",
                "独占许可",
                null));
    assertThat(read("CN", "EC01", "许可合同备案的注销 合同备案号:2015330000123").kind())
        .isEqualTo(Kind.LICENCE_END);
  }

  @Test
  void aPledgeHasItsNumberItsPartiesAndTheDayFromWhichItWorks() {
    RightsChange change =
        read(
            "CN",
            "PE01",
            "专利权质押合同登记的生效\nIPC(主分类):F04D\n登记号：Y2019330000012\n登记生效日：20190104\n出质人：甲公司\n"
                + "质权人：乙银行股份有限公司丙支行\n发明名称：泵");

    assertThat(change)
        .isEqualTo(
            new RightsChange(
                Kind.PLEDGE,
                DAY,
                List.of("甲公司"),
                List.of("乙银行股份有限公司丙支行"),
                "Y2019330000012",
                null,
                LocalDate.of(2019, 1, 4)));
  }

  @Test
  void chineseNoticesInEnglishAreRead() {
    RightsChange transfer =
        read(
            "CN",
            "TR01",
            "TRANSFER OF PATENT RIGHT; L510EP Free Format Text: Effective date of registration:"
                + " 20171218 Address after: 100088 Beijing Patentee after: B TECHNOLOGY CO., LTD."
                + " Address before: 300457 Tianjin Patentee before: A SOFTWARE CO., LTD.");

    assertThat(transfer.from()).containsExactly("A SOFTWARE CO., LTD.");
    assertThat(transfer.to()).containsExactly("B TECHNOLOGY CO., LTD.");
    assertThat(transfer.effective()).isEqualTo(LocalDate.of(2017, 12, 18));
    RightsChange former =
        read("CN", "C41", "TRANSFER; OWNER NAME: B INC.; FREE FORMAT TEXT: FORMER OWNER: A INC.");
    assertThat(former.from()).containsExactly("A INC.");
    assertThat(former.to()).containsExactly("B INC.");
  }

  @Test
  void anAmericanAssignmentIsWhatItsTextSays() {
    String form =
        "ASSIGNMENT; L509EP OWNER: %s; L510EP Free Format Text: %s; L525EP Effective DATE: 20141204";
    RightsChange sold =
        read(
            "US",
            "AS",
            form.formatted(
                "B, INC., CANADA",
                "ASSIGNMENT OF ASSIGNORS INTEREST;ASSIGNORS:ROE, JANE;DOE, JOHN;AND OTHERS;SIGNING"
                    + " DATES FROM 20131127 TO 20131210;REEL/FRAME:045210/0369"));

    assertThat(sold.kind()).isEqualTo(Kind.TRANSFER);
    assertThat(sold.from()).containsExactly("ROE, JANE", "DOE, JOHN");
    assertThat(sold.to()).containsExactly("B, INC., CANADA");
    assertThat(kind(form.formatted("C INC", "CHANGE OF NAME;ASSIGNOR:B, INC.;REEL/FRAME:1/2")))
        .isEqualTo(Kind.RENAMING);
    assertThat(kind(form.formatted("A BANK", "SECURITY INTEREST;ASSIGNOR:C INC")))
        .isEqualTo(Kind.PLEDGE);
    assertThat(kind(form.formatted("C INC", "RELEASE BY SECURED PARTY;ASSIGNOR:A BANK")))
        .isEqualTo(Kind.PLEDGE_END);
    assertThat(kind(form.formatted("D INC", "LICENSE;ASSIGNOR:C INC"))).isEqualTo(Kind.LICENCE);
  }

  @Test
  void otherOfficesTellOfChangesInTheirOwnWords() {
    RightsChange change =
        read(
            "DE",
            "R081",
            "CHANGE OF APPLICANT/PATENTEE; L509EP OWNER: B GMBH, DE; L510EP Free Format Text: FORMER"
                + " OWNER: A AG, 80333 MUENCHEN, DE");

    assertThat(change.kind()).isEqualTo(Kind.RENAMING);
    assertThat(change.from()).containsExactly("A AG, 80333 MUENCHEN, DE");
    assertThat(change.to()).containsExactly("B GMBH, DE");
    assertThat(of("EP", "REG", "REFERENCE TO A NATIONAL CODE; L509EP OWNER: B GMBH")).isEmpty();
  }

  @Test
  void anOpenLicenceEndsWithItsWithdrawal() {
    assertThat(read("CN", "", "专利开放许可声明").kind()).isEqualTo(Kind.OPEN_LICENCE);
    assertThat(read("CN", "", "专利开放许可声明的撤回").kind()).isEqualTo(Kind.OPEN_LICENCE_END);
  }

  @Test
  void whatHasNoDayOrChangesNoRightIsNoChange() {
    assertThat(RightsChange.of("CN", new LegalEvent(null, "TR01", "变更前权利人:甲 变更后权利人:乙"))).isEmpty();
    assertThat(of("CN", "SE01", "实质审查的生效")).isEmpty();
    assertThat(of("CN", "TR01", "专利权的转移")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {":", "甲:", "变更前权利人:", "变更事项:专利权人 变更前权利人:", "a;", ": ;", "甲公司 ", "LICENSEE"})
  void longHostileTextsTakeTimeInProportion(String part) {
    String text = "转移 变更前权利人:" + part.repeat(400_000 / part.length());

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> of("CN", "TR01", text));
  }

  @Test
  void anyOrderOfPiecesIsReadWithoutFailure() {
    String[] pieces = {
      "变更前权利人", "：", ":", " ", ";", "甲", "登记生效日", "2019", ".13.45", "L509EP ", "OWNER", "\n",
      "\uD840", "）"
    };
    long seed = 20190122;
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder("转移");
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      for (RightsChange change : of("CN", "TR01", text.toString())) {
        assertThat(change.from()).as("seed %d: %s", seed, text).noneMatch(String::isBlank);
      }
    }
  }

  private static Kind kind(String description) {
    return read("US", "AS", description).kind();
  }

  private static RightsChange read(String office, String code, String description) {
    return of(office, code, description).getFirst();
  }

  private static List<RightsChange> of(String office, String code, String description) {
    return RightsChange.of(office, new LegalEvent(DAY, code, description)).stream().toList();
  }
}

package openhall.authoring.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private data of people, which must never reach a public screen (A6). */
final class PersonalData {

  private static final Pattern IDENTITY_NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])");
  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9A-Za-z-])1[3-9][0-9]{9}(?![0-9A-Za-z])");
  // Not 患者, 患儿, 患处, 患难.
  private static final String ILL = "患(?![者儿处难])有?[^，。；（()）\\n]{1,12}";
  private static final String SURNAME =
      "[王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾韦付邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱覃戴莫孔向汤温]";
  private static final Pattern PERSON_WITH_ILLNESS =
      Pattern.compile(
          "(?:居民|村民|群众|户主|患者)\\p{IsHan}{2,4}[（(，,][^（()）]{0,6}"
              + ILL
              + "|"
              + SURNAME
              + "(?:某{1,2}|\\p{IsHan}{1,2})[（(，,]?(?:因|现|长期|常年)?"
              + ILL
              + "(?<=病|症|癌|瘤|残疾|障碍)");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private PersonalData() {}

  static String none(String text, Notes notes) {
    Matcher number = IDENTITY_NUMBER.matcher(text);
    while (number.find()) {
      if (checks(number.group())) {
        notes.reject(
            Check.PERSONAL_DATA,
            number.group().substring(0, 6) + "************",
            "含有身份证号码，不得公开",
            "contains an identity number, which must not be disclosed");
      }
    }
    if (!notes.field().endsWith("phone") && MOBILE.matcher(text).find()) {
      notes.warn(
          Check.PERSONAL_DATA,
          "",
          "含有手机号码，请确认可以公开",
          "contains a mobile number; make sure it may be public");
    }
    if (PERSON_WITH_ILLNESS.matcher(text).find()) {
      notes.warn(
          Check.PERSONAL_DATA,
          "",
          "像是写明了个人姓名和病情，请删去后再公开",
          "seems to name a person with an illness; remove it before disclosure");
    }
    return text;
  }

  private static boolean checks(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
  }
}

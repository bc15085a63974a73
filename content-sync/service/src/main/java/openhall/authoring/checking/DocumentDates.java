package openhall.authoring.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.content.Head;

/** 文号, organ and date of the document itself, which have to agree (W13). */
final class DocumentDates {

  private static final Pattern NUMBER =
      Pattern.compile("[\\p{IsHan}、（）]{1,20}〔((?:19|20)[0-9]{2})〕[1-9][0-9]{0,4}号");
  private static final Pattern ORDER = Pattern.compile(".*(?:令|公告|通告|决议).*第.{1,10}号");

  private DocumentDates() {}

  static List<Remark> of(Looked looked) {
    Head head = looked.item().head();
    LocalDate issued = head.dates().issuedOn();
    var remarks = new ArrayList<Remark>();
    String number = head.catalogue().documentNumber();
    Matcher form = NUMBER.matcher(number);
    if (form.matches() && Integer.parseInt(form.group(1)) != issued.getYear()) {
      remarks.add(
          Remark.warning("catalogue.documentNumber", number, "的年份与成文日期 " + issued + " 不一致，请核对"));
    }
    if (!number.isEmpty() && !form.matches() && !ORDER.matcher(number).matches()) {
      remarks.add(
          Remark.warning(
              "catalogue.documentNumber", number, "不合文号写法，应为“平街发〔2026〕7号”：机关代字、六角括号年份、序号不编虚位"));
    }
    if (issued.isAfter(looked.today())) {
      remarks.add(Remark.warning("issuedOn", issued.toString(), "晚于今天，请核对"));
    }
    if (head.dates().confirmedOn().filter(day -> day.isAfter(looked.today())).isPresent()) {
      remarks.add(Remark.warning("confirmedOn", "", "核实日期晚于今天，请核对"));
    }
    return remarks;
  }
}

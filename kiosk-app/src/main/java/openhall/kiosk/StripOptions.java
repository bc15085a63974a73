package openhall.kiosk;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import openhall.kiosk.strip.LedStrip;
import openhall.kiosk.strip.card.LedCard;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the command line says about LED strips. */
final class StripOptions {

  @Option(
      names = "--strip",
      paramLabel = "STRIP",
      description = {
        "条屏，可重复 an LED strip, repeatable：",
        LedStrip.FORM,
        "名称=宽x高+左+上，像素 pixels on the desktop；lines 行数，colours red、amber、green、dual 双基色、full 全彩；"
            + "dots 点阵字、smooth 普通字，缺省看行高 by height；still 不滚动 pages that stand"
      })
  private List<LedStrip> strips = new ArrayList<>();

  @Option(
      names = "--card",
      paramLabel = "CARD",
      description = {
        "网络控制卡，可重复 a network control card of an LED strip, repeatable：",
        LedCard.FORM,
        "letters 字高，charset gb2312（缺省）或 any，characters 一条消息最多字数；超出的不显示并写入日志 what does not fit is left out"
      })
  private List<LedCard> cards = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /**
   * Refuses what cannot be meant.
   *
   * @param alone whether there is no other screen
   */
  void check(boolean alone) {
    if (alone && strips.isEmpty() && cards.isEmpty()) {
      throw refused("--mode strip 至少要有一个 --strip 或 --card needs at least one --strip or --card");
    }
    try {
      LedStrip.apart(strips);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  List<Front> fronts(InstantSource clock, ZoneId zone, ShowFaults faults) {
    return Stream.concat(
            strips.stream().map(strip -> new StripFront(strip, clock, zone, faults)),
            cards.stream().map(card -> new CardFront(card, clock, zone, faults)))
        .<Front>map(front -> front)
        .toList();
  }

  private CommandLine.ParameterException refused(String why) {
    return new CommandLine.ParameterException(command.commandLine(), why);
  }
}

import { describe, expect, it } from "vitest";
import { assessWithPast, PAST, PLAN, sentences } from "./assessWithPast";

const TITLE = "Report for Q3 2009/10\n";
/** 90, 80 and 100 burglaries: 170 to September, 270 to December; 400 a year earlier. */
const EXTRACT = `${TITLE}Measure,Q1 2009/10,Q2 2009/10,Q3 2009/10,Last year to date
Satisfaction,60%,61%,62%,61.6%
Burglary,90,80,100,400
`;

describe("an extract that agrees with the past figures", () => {
  it("has no finding about them: 400 last year, 90 to June, 170 to September", async () => {
    const checked = await assessWithPast(EXTRACT);
    for (const code of ["contradictsHistory", "restated", "pastNotRead", "yearToDateFell", "copiedForward"] as const)
      expect(sentences(checked, code)).toEqual([]);
  });
});

describe("contradictsHistory", () => {
  it("says that last year's 410 burglaries to December were reported as 400", async () => {
    const checked = await assessWithPast(EXTRACT.replace(",400", ",410"));
    expect(sentences(checked, "contradictsHistory")).toEqual([
      "E4: M2 for April to December 2008 is 410, and G3 of report.csv has 400 (+10). Correct the one that is wrong, " +
        "or mark the figure [r] where it was revised.",
    ]);
    expect(sentences(checked, "restated")).toEqual([]);
  });

  it("takes a figure that is marked as revised for restated, which is a warning", async () => {
    const checked = await assessWithPast(EXTRACT.replace(",400", ",410 [r]"));
    expect(sentences(checked, "contradictsHistory")).toEqual([]);
    expect(sentences(checked, "restated")).toEqual([
      "E4: M2 for April to December 2008 is now 410, and was 400 in the past figures (+10). Say why beside the " +
        "figure, or correct it.",
    ]);
  });

  it("adds up the quarters: 90 and 85 are 175 to September, reported as 170", async () => {
    const checked = await assessWithPast(EXTRACT.replace("90,80", "90,85"));
    expect(sentences(checked, "contradictsHistory")).toEqual([
      "C4: M2 for April to September 2009 is 175, and G5 of report.csv has 170 (+5). Correct the one that is wrong, " +
        "or mark the figure [r] where it was revised.",
    ]);
  });

  it("compares as far as both are printed: 61.6% then, 62% now", async () => {
    expect(sentences(await assessWithPast(EXTRACT.replace("61.6%", "62%")), "contradictsHistory")).toEqual([]);
  });

  it("goes by the row that was read last, and by what somebody corrected in it", async () => {
    const row = "M2,Burglary,number,Quarter 3 2008/09,2008-10 to 2008-12,2008-04 to 2008-12,410,Red,2009-03-01 09:00";
    const again = `${PAST}${row}\n`;
    expect(sentences(await assessWithPast(EXTRACT.replace(",400", ",410"), again), "contradictsHistory")).toEqual([]);
  });

  it("holds no figure against another measure that had the same ID", async () => {
    const other = PAST.replaceAll("M2,Burglary", "M2,Police officers");
    expect(sentences(await assessWithPast(EXTRACT.replace(",400", ",410"), other), "contradictsHistory")).toEqual([]);
  });

  it("follows a measure that had another ID and one of its other names", async () => {
    const renumbered = PAST.replaceAll("M2,Burglary", "B7,Break-ins");
    expect(
      sentences(await assessWithPast(EXTRACT.replace(",400", ",410"), renumbered), "contradictsHistory"),
    ).toHaveLength(1);
  });

  it("does not compare a number with a percentage", async () => {
    const other = PAST.replaceAll("Burglary,number", "Burglary,days");
    expect(sentences(await assessWithPast(EXTRACT.replace(",400", ",410"), other), "contradictsHistory")).toEqual([]);
  });
});

describe("restated, by past figures", () => {
  it("says that the report's own 270 to December was 265 when it was first made", async () => {
    const row = "M2,Burglary,number,Quarter 3 2009/10,2009-10 to 2009-12,2009-04 to 2009-12,265,Green,2010-01-10 09:00";
    const first = `${PAST}${row}\n`;
    expect(sentences(await assessWithPast(EXTRACT, first), "restated")).toEqual([
      "D4: M2 for April to December 2009 is now 270, and was 265 in the past figures (+5). Say why beside the " +
        "figure, or correct it.",
    ]);
  });
});

describe("other checks, by past figures", () => {
  const TO_DATE = PLAN.replace("in period", "to date");
  const toDate = (figure: string): string => `${TITLE}Measure,Q3 2009/10\nSatisfaction,62%\nBurglary,${figure}\n`;

  it("says that 165 to December is below the 170 to September", async () => {
    const [sentence] = sentences(await assessWithPast(toDate("165"), PAST, TO_DATE), "yearToDateFell");
    expect(sentence).toContain("M2 stands at 165 for the year so far");
    expect(sentence).toContain("after 170 (April to September 2009)");
  });

  it("says that 170 to December is still what it was to September", async () => {
    expect(sentences(await assessWithPast(toDate("170"), PAST, TO_DATE), "copiedForward")).toEqual([
      "B4: M2 is 170, exactly as for April to September 2009. Check that it was not copied forward.",
    ]);
  });

  it("says that a measure has no figure any more, which had 170 in the last report", async () => {
    const [sentence] = sentences(await assessWithPast(toDate("[x]"), PAST, TO_DATE), "coverageChanged");
    expect(sentence).toContain("no figure for M2 “Burglary”, which had 170 in the last report");
  });
});

describe("a run of months, by past figures", () => {
  const months = ["2009-01", "2009-02", "2009-03", "2009-04", "2009-05", "2009-06", "2009-07", "2009-08", "2009-09"];
  const figures = [60, 62, 61, 63, 60, 62, 61, 60, 62, 63, 61, 62];
  const past = [...months, "2009-10", "2009-11", "2009-12"]
    .map((month, place) => `M1,Satisfaction,%,${month},${month} to ${month},${figures[place]}%,2010-01-10`)
    .join("\n");
  const headings = "ID,Measure,Unit,Period,Months,Actual,Read at\n";
  const january = (figure: string): string => `Report for January 2010\nMeasure,Actual\nSatisfaction,${figure}\n`;

  it("finds 90% in January outside what twelve months of 60% to 63% lead to expect", async () => {
    expect(sentences(await assessWithPast(january("90%"), headings + past), "outlier")).toHaveLength(1);
  });

  it("finds nothing odd in 61%", async () => {
    const checked = await assessWithPast(january("61%"), headings + past);
    expect([...sentences(checked, "outlier"), ...sentences(checked, "jump")]).toEqual([]);
  });
});

describe("commentaryCopied", () => {
  const WORDS = "Patrols at night were doubled in the two wards that had most break-ins";
  const extract = (words: string): string =>
    `${TITLE}Measure,Actual,Commentary\nSatisfaction,62%,On track\nBurglary,270,${words}\n`;
  const past = (words: string): string =>
    "ID,Measure,Period,Months,Actual,Commentary,Read at\n" +
    "M1,Satisfaction,Q2,2009-07 to 2009-09,61%,On track,2009-10-20\n" +
    `M2,Burglary,Quarter 2 2009/10,2009-07 to 2009-09,170,${words},2009-10-20\n`;

  it("says that the words on burglary are those of Quarter 2, and nothing of two words that are", async () => {
    expect(sentences(await assessWithPast(extract(`${WORDS}.`), past(WORDS)), "commentaryCopied")).toEqual([
      "C4: the commentary on M2 “Burglary” is word for word that of Quarter 2 2009/10. Check that it is still true.",
    ]);
  });

  it("finds nothing where one word is another", async () => {
    expect(sentences(await assessWithPast(extract(WORDS), past(`${WORDS} of all`)), "commentaryCopied")).toEqual([]);
  });
});

describe("pastNotRead", () => {
  it("names the cell that somebody filled with words, and compares nothing with it", async () => {
    const checked = await assessWithPast(EXTRACT.replace(",400", ",410"), PAST.replace(",400,", ",about 400,"));
    expect(sentences(checked, "pastNotRead")).toEqual([
      "G3 of report.csv: “about 400” cannot be read as Actual, so nothing is compared with it. Correct it there.",
    ]);
    expect(sentences(checked, "contradictsHistory")).toEqual([]);
  });
});

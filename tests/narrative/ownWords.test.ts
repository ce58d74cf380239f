import { describe, expect, it } from "vitest";
import { shareFaults } from "../../src/narrative/faults/sharesInWords";
import { stableFault, unitFault } from "../../src/narrative/faults/ownContradiction";
import { sentencesOf } from "../../src/narrative/texts/sentences";
import { check } from "../check/findings";

const faults = (text: string): string[] =>
  shareFaults(sentencesOf(text).map((sentence) => sentence.text)).map(
    ({ words, counts, gives }) => `${words}: ${counts} is ${gives}`,
  );

describe("a percentage beside its own counts", () => {
  it.each([
    ["31 robbery crimes 25 were correctly closed - 80% compliance rate", "80%: 25 of 31 is 81%"],
    ["31 violent crimes 21 were correctly closed - 67% compliance rate", "67%: 21 of 31 is 68%"],
    [
      "Of those, 332 should have been recorded. The force recorded 328 which equates to 98% compliance.",
      "98%: 328 of 332 is 99%",
    ],
    [
      "2,152 residents responded to the survey. A total of 494 respondents, almost six in ten (59.0%) " +
        "put burglary first.",
      "59.0%: 494 of 2,152 is 23.0%",
    ],
    ["12 of the 17 members (60%) replied.", "60%: 12 of 17 is 71%"],
    ["Of the 200 calls, 50 (30%) were repeated.", "30%: 50 of 200 is 25%"],
    ["From a total of 161 recruits, 12% (16) were women.", "12%: 16 of 161 is 10%"],
  ])("is a fault: %s", (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  it.each([
    "30 rape crimes 24 were correctly closed - 80% compliance rate",
    "From a total of 161 probationers recruited this year, 10% (16) were of ethnic minority origin.",
    "7,485 files were reviewed. 1,497 (20%) were deemed to be insufficient to proceed.",
    "502 cases were closed, of which 271 (54%) were settled locally.",
    "3 of 4 areas improved, with an average of 12%.",
    "The force has 4,200 officers and 2,900 staff; 68% are satisfied.",
    "It rose from 480 to 500 (4.2%).",
    "An increase of 776 (21.8%) on 3,555.",
    "33 officers from minority ethnic backgrounds were hired, representing 11% of new officers.",
    "8,980 tests were made after 6,561 collisions, of which 12 (0.1% of tests) were positive.",
    "About 30 of some 100 homes (25%) were seen.",
    "In 2013, 442 respondents (59.6%) put it first.",
    "The pilot cost 40 hours or 5% of the budget of 2,000 hours.",
  ])("is none: %s", (text) => {
    expect(faults(text)).toEqual([]);
  });
});

describe("a number given as a percentage", () => {
  it.each([
    "The number of non-emergency calls answered within 40 seconds stands at 92.0%.",
    "The number of offences brought to justice has increased by 20% on the previous year to 28.4%.",
    "The number of offences solved rose by 20% to 28.4%, which is 4.86 percentage points above the average.",
    "An average of 92.17 hours was lost to sickness, and the hours lost are 13.7 percentage points " +
      "above the national average.",
  ])("is a fault: %s", (sentence) => {
    expect(unitFault(sentence)).not.toBeNull();
  });

  it.each([
    "The number of complaints fell by 20%.",
    "The number of children in care fell to 92% of last year’s.",
    "The number of calls is up 5% and the rate answered is 92%.",
    "The number of people satisfied as a share of those asked is 84%.",
    "A number of forces are at 92%.",
    "Hours lost fell from 61.2 to 50.8, and satisfaction rose by 3 percentage points.",
  ])("is none: %s", (sentence) => {
    expect(unitFault(sentence)).toBeNull();
  });
});

describe("stable, and not", () => {
  it("is a fault from 3% up, in one breath", () => {
    expect(stableFault("Recorded hate crimes are stable and around 5.8% higher than last year.")?.words).toBe(
      "stable and around 5.8% higher",
    );
    expect(stableFault("Rail is static with a 1% increase on board.")).toBeNull();
    expect(stableFault("The rate is stable, although robbery is 12% higher.")).toBeNull();
    expect(stableFault("Satisfaction remains stable at 78% and complaints are 5% lower.")).toBeNull();
  });
});

describe("periods of unlike length, in the words alone", () => {
  const plan =
    "Measures\nMeasure ID,Measure,Unit,Polarity,Target\n" +
    "M1,Agreement that issues are dealt with,%,higher,64%\nM2,Burglary,number,lower,90\n";
  const found = async (words: string): Promise<unknown[]> =>
    (
      await check(
        "unlikePeriods",
        "Delivery plan 2009/10\nMeasure,Target,Actual,Commentary\n" +
          `Agreement that issues are dealt with,64%,65.4%,"${words}"\nBurglary,90,80,\n`,
        plan,
      )
    ).briefs.map(({ item, at, found: text }) => [item, at, text]);

  it("is raised where the words give nine months beside twelve", async () => {
    expect(
      await found(
        "Agreement rose to 65.4% for the twelve months to the end of March 2010 when compared with the " +
          "nine months to the end of March 2009 (61.6%).",
      ),
    ).toEqual([["M1", "D3", "the nine months to the end of March 2009"]]);
    expect(
      await found("Agreement was 65.4% between April and December 2009. This is an increase from 61.6% in 2008/09."),
    ).toEqual([["M1", "D3", "2008/09"]]);
    expect(await found("Agreement was 65.4%. The comparison data is for January to March 2009.")).toEqual([
      ["M1", "D3", "January to March 2009"],
    ]);
  });

  it("is not raised for the same period a year before, or where only one is given", async () => {
    expect(
      await found(
        "Agreement was 65.4% between April and December 2009. This was an increase from 61.6% in the " +
          "same period of 2008/09.",
      ),
    ).toEqual([]);
    expect(await found("Agreement was 65.4% in 2009/10, up from 61.6% in 2008/09.")).toEqual([]);
    expect(await found("Up from 61.6% in 2008/09, and from 63% in the three months to December 2009.")).toEqual([]);
  });
});

describe("a share in words, loosened", () => {
  // 355 after 400 is 11.25% down: "a tenth" is said of 7.5% to 12.5%, and loosening it takes none of that side away.
  const found = async (words: string): Promise<readonly (string | null)[]> => {
    const plan = "Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,Burglary,number,lower,360\n";
    const { briefs } = await check(
      "narrativeValueDiffers",
      `Measure,Actual,Last year,Commentary\nBurglary,355,400,${words}\n`,
      plan,
    );
    return briefs.map((brief) => brief.item);
  };

  it.each(["Burglary fell by a tenth.", "Burglary fell by just over a tenth.", "Burglary fell by about a tenth."])(
    "is true: %s",
    async (words) => {
      expect(await found(words)).toEqual([]);
    },
  );

  it.each([
    "Burglary fell by just over a fifth.",
    "Burglary fell by just under a tenth.",
    "Burglary fell by just over a quarter.",
  ])("is false: %s", async (words) => {
    expect(await found(words)).toEqual(["M1"]);
  });
});

import { expect, it } from "vitest";
import { staleTime } from "../../src/narrative/faults/staleTime";
import { printFault } from "../../src/narrative/faults/ownContradiction";
import { readSentence } from "../../src/narrative/claims/roles";
import { APRIL_YEAR } from "../../src/domain/time/year";

const QUARTER = { start: "2015-01", end: "2015-03" };
const staleIn = (words: string): string | null => staleTime(readSentence(words), QUARTER, APRIL_YEAR);

it.each([
  ["As of 28th February 14 of 20 homes were let.", "As of 28th February"],
  ["Key outcomes from Q3 include a new app.", "Key outcomes from Q3"],
  ["As at 31 December 2014 there were 90 posts.", "As at 31 December 2014"],
  ["The new radios will go live in June 2014.", "will go live in June 2014"],
])("A report for January to March 2015 is past the time of: %s", (words, stale) => {
  expect(staleIn(words)).toBe(stale);
});

it.each([
  "As of 31st March 14 of 20 homes were let.",
  "Key outcomes from Q4 include a new app.",
  "The new radios will go live in June 2015.",
  "The new radios were due to be in use by June 2014.",
  "It will be better than in June 2014.",
  "As at March 2011, the last census, there were 90.",
])("A report for January to March 2015 is not past the time of: %s", (words) => {
  expect(staleIn(words)).toBeNull();
});

it.each([
  ["The rate was 78.% in March.", "78%"],
  ["Launched 17/03/15 2015 with partners.", "17/03/15"],
])("A figure printed as none has a figure in its place: %s", (words, gives) => {
  expect(printFault(words)?.gives).toBe(gives);
});

it.each(["The rate was 78%.", "Launched 17/03/15, 2015 homes.", "Launched 17/03/15 2,015 times."])(
  "A figure printed as it should be is none of these: %s",
  (words) => {
    expect(printFault(words)).toBeNull();
  },
);

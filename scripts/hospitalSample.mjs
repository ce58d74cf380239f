// Writes the extracts of `samples/made-up-hospital-2025-26`: figures from a fixed seed, and commentary worked out from
// them, so that its words are true. The plan, and the book with the actions that people typed, are written by hand.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../samples/made-up-hospital-2025-26/", import.meta.url));

/** The first month that figures are worked out for, so that each report knows the year before. */
const FIRST = { year: 2023, month: 4 };
const FIRST_REPORT = at(2025, 2);
const LAST_REPORT = at(2026, 2);
const REVISED = at(2025, 11);
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Months from the first to this one. */
function at(year, month) {
  return (year - FIRST.year) * 12 + month - FIRST.month;
}

function monthAt(index) {
  const months = FIRST.month - 1 + index;
  const [year, month] = [FIRST.year + Math.floor(months / 12), months % 12];
  return { name: `${MONTHS[month]} ${year}`, file: `${year}-${String(month + 1).padStart(2, "0")}`, month: month + 1 };
}

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = seeded(20260228);

/** A course that goes from one level to another in a straight line, each month up to `spread` off it. */
function course(from, to, spread, last = {}) {
  return Array.from({ length: LAST_REPORT + 1 }, (_, index) => {
    const noise = (random() * 2 - 1) * spread;
    return last[index - LAST_REPORT] ?? from + ((to - from) * index) / LAST_REPORT + noise;
  });
}

/** A percentage with its counts, so many of about so many. */
function percentage(shares, about) {
  const all = shares.map(() => Math.round(about * (0.94 + random() * 0.12)));
  const some = shares.map((share, index) => Math.round((share / 100) * all[index]));
  return { some, all, percent: some.map((count, index) => (100 * count) / all[index]) };
}

/** The running total of each year from April. */
function toDate(figures) {
  let total = 0;
  return figures.map((figure, index) => (total = (monthAt(index).month === 4 ? 0 : total) + Math.round(figure)));
}

const percent = (figure) => `${figure.toFixed(1)}%`;
const whole = (figure) => String(Math.round(figure)).replace(/\B(?=(\d{3})+$)/g, ",");
const money = (figure) => `£${whole(figure)}`;
const oneDecimal = (figure) => figure.toFixed(1);
const twoDecimals = (figure) => figure.toFixed(2);

const seen = percentage(course(70.2, 75.2, 1.4, { [-1]: 72.6, 0: 73.4 }), 11400);
const treated = percentage(course(64.5, 70, 3.6, { [-1]: 69.1, 0: 71.2 }), 168);
const waiting = percentage(course(60, 65.4, 1.4, { [-1]: 65.2, 0: 65.6 }), 41200);
const answered = percentage(course(84, 92, 3.5, { 0: 92.3 }), 118);
const appraised = percentage(course(84.5, 90.8, 1, { 0: 90.9 }), 6240);

/** Each measure’s course, how it is printed, its forecast and its place among 12 peers. */
const MEASURES = [
  row("U1", "Patients seen within four hours", seen.percent, percent, "74.5%", 9, -1.8, [
    "the 16 beds of Ward 7 were shut for repair, and patients waited in the department for a bed",
    "Ward 7 opened again on 9 February with its 16 beds",
  ]),
  row("U2", "Patients seen in four hours or less", seen.some, whole),
  row("U3", "Patients who came to the emergency department", seen.all, whole),
  row("U4", "Ambulance handover time", course(31, 24.6, 2.4, { [-1]: 27.4, 0: 26.1 }), oneDecimal, "25.8", 8, 1.4, [
    "the new handover nurse was not yet in post",
    "the handover nurse has been in post since 2 February",
  ]),
  row("U5", "Beds in use", course(92.6, 91.6, 1.2, { [-1]: 95.6, 0: 93.1 }), percent, "92.5%", 7, 0.9, [
    "patients waited for care at home, which the council could not give",
    "24 patients went home with care from the new home first team",
  ]),
  row("P1", "Waiting less than 18 weeks", waiting.percent, percent, "66.0%", 4, 2.1),
  row("P2", "Patients who have waited less than 18 weeks", waiting.some, whole),
  row("P3", "Patients on the waiting list", waiting.all, whole),
  row(
    "P4",
    "Patients who have waited more than 52 weeks",
    course(880, 400, 45, { [-12]: 402, [-1]: 431, 0: 418 }),
    whole,
    "400",
    10,
    96,
    [
      "two orthopaedic theatres were without a surgeon for 11 days",
      "weekend lists began on 7 February and treated 38 of these patients",
    ],
  ),
  row("P5", "Cancer treated within 62 days", treated.percent, percent, "72.0%", 6, -0.7, [
    "scans were reported late while two radiologists were on leave",
    "scan reports were sent out to a second firm from 5 February",
  ]),
  row("P6", "Cancer patients treated within 62 days", treated.some, whole),
  row("P7", "Cancer patients treated", treated.all, whole),
  row("Q1", "Falls for each 1,000 bed days", fallRates(), twoDecimals, "5.60", 7, 0.31, [
    "11 of the falls were on one ward, which had two unfilled night shifts a week",
    "9 of the falls were at night on the wards for older people, where lights are being changed",
  ]),
  row("Q2", "C. difficile infections", toDate(course(4.6, 3.6, 1.6)), whole, "49", 3, -6),
  row("Q3", "Complaints answered in time", answered.percent, percent, "92.0%", 5, 3.4),
  row("Q4", "Complaints answered in 40 working days", answered.some, whole),
  row("Q5", "Complaints due for an answer", answered.all, whole),
  row("Q6", "Inpatients who would recommend us", course(93, 95.4, 0.9, { 0: 95.3 }), percent, "95.0%", 4, 0.6),
  row("M1", "Staff turnover", course(12.8, 10.6, 0.7, { 0: 10.4 }), percent, "10.3%", 4, -1.2),
  row("M2", "Staff sickness", course(5.4, 4.8, 0.25, { [-1]: 5.3, 0: 4.9 }), percent, "4.8%", 7, 0.2, [
    "colds and influenza were 41% of the days lost",
    "colds and influenza fell from 41% to 29% of the days lost",
  ]),
  row("M3", "Agency spend", toDate(course(1_390_000, 760_000, 60_000)), money, null, 5, -310_000),
  row("M4", "Savings made", toDate(course(1_250_000, 1_800_000, 110_000)), money, null, 8, -640_000, [
    "the pharmacy contract was signed two months late",
    "the pharmacy contract began to save on 1 February",
  ]),
  row("M5", "Staff appraised", appraised.percent, percent, "91.0%", 3, 2.6),
  row("M6", "Staff appraised in twelve months", appraised.some, whole),
  row("M7", "Staff due an appraisal", appraised.all, whole),
];

/** Falls are counted otherwise from September 2025: more of them are known from the electronic record. */
function fallRates() {
  const before = course(5.2, 4.9, 0.3);
  const after = course(6.1, 5.8, 0.25, { [-1]: 5.94, 0: 5.82 });
  return before.map((figure, index) => (index < at(2025, 9) ? figure : after[index]));
}

function row(id, name, figures, print, forecast = null, rank = null, apart = null, why = null) {
  return { id, name, figures, print, forecast, rank, apart, why };
}

function lineOf({ id, name, figures, print, forecast, rank, apart, why }, index) {
  const [now, before, lastYear] = [index, index - 1, index - 12].map((month) => print(figures[month]));
  const mark = id === "P5" && index === LAST_REPORT ? " [p]" : "";
  // Three more falls of February 2025 were found later: the report of that month had the lower figure.
  const lastYearMark = id === "Q1" && index === LAST_REPORT ? " [r]" : "";
  const early = id === "Q1" && index === FIRST_REPORT;
  const gap =
    apart === null ? "" : `${apart > 0 ? "+" : ""}${print === money ? print(apart).replace("£-", "-£") : print(apart)}`;
  return [
    id,
    name,
    early ? print(figures[index] - 0.11) : `${now}${mark}`,
    index < 12 ? "" : `${lastYear}${lastYearMark}`,
    index === LAST_REPORT ? (forecast ?? "") : "",
    rank ?? "",
    rank === null ? "" : 12,
    gap,
    why === null || index < LAST_REPORT - 1
      ? ""
      : sentence(print === money, now, before, index, why[index - LAST_REPORT + 1]),
  ];
}

function sentence(toDate, now, before, index, why) {
  const [month, earlier] = [index, index - 1].map((one) => monthAt(one).name.split(" ")[0]);
  return toDate
    ? `To ${month} it was ${now}, after ${before} to ${earlier}: ${why}.`
    : `${month} was ${now}, after ${before} in ${earlier}: ${why}.`;
}

function written(index, lines, note = "") {
  const headings = [
    "ID",
    "Measure",
    "Actual",
    "Last year",
    "Forecast outturn",
    "Rank",
    "Number of peers",
    "Difference from peers",
    "Commentary",
  ];
  const actions = ACTIONS[index - LAST_REPORT] ?? ACTIONS[0].map(([id, action]) => [id, action, "On course", ""]);
  const cells = [
    [`Northmoor Hospitals, ${monthAt(index).name}${note}`],
    headings,
    ...lines,
    [],
    ["Action ID", "Action", "Status", "Progress"],
    ...actions,
  ];
  return cells.map((line) => line.map((text) => (/[",]/.test(text) ? `"${text}"` : text)).join(",") + "\n").join("");
}

/** What became of the plan’s actions, in the last two reports. */
const ACTIONS = {
  [-1]: [
    [
      "A1",
      "Open the same day emergency unit seven days a week",
      "Slipping",
      "It opens on six days; two doctors are still to start.",
    ],
    ["A2", "Start the home first team with the council", "On course", "8 of 12 staff are in post."],
    [
      "A3",
      "Run weekend lists in two orthopaedic theatres",
      "On course",
      "Staff for the first list, on 7 February, are booked.",
    ],
    ["A4", "Change the lights on the wards for older people", "On course", "2 of 6 wards are done."],
    ["A5", "Move all agency nurses to the shared bank", "On course", "310 of 520 nurses have moved."],
  ],
  0: [
    [
      "A1",
      "Open the same day emergency unit seven days a week",
      "Late",
      "It opens on six days; one of two doctors has started, the other starts on 16 March.",
    ],
    ["A2", "Start the home first team with the council", "Done", "The team started on 3 February with 12 staff."],
    ["A3", "Run weekend lists in two orthopaedic theatres", "On course", "Lists began on 7 February."],
    ["A4", "Change the lights on the wards for older people", "On course", "4 of 6 wards are done."],
    ["A5", "Move all agency nurses to the shared bank", "On course", "352 of 520 nurses have moved."],
  ],
};

mkdirSync(join(FOLDER, "past"), { recursive: true });
for (let index = FIRST_REPORT; index <= LAST_REPORT; index += 1)
  writeFileSync(
    join(FOLDER, index < LAST_REPORT - 1 ? "past" : ".", `${monthAt(index).file}.csv`),
    written(
      index,
      MEASURES.map((measure) => lineOf(measure, index)),
    ),
  );

// In January 17 patients of November were found to have waited more than 52 weeks who had not been counted.
const revised = MEASURES.map((measure) => {
  const line = lineOf(measure, REVISED);
  return measure.id === "P4" ? line.with(2, `${measure.print(measure.figures[REVISED] + 17)} [r]`) : line;
});
writeFileSync(join(FOLDER, "past", `revised-${monthAt(REVISED).file}.csv`), written(REVISED, revised, " (revised)"));

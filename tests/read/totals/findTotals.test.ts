import { describe, expect, it } from "vitest";
import { tableOfText, totalLines } from "./tableOf";

const totals = (text: string): string[] => totalLines(tableOfText(text));

describe("A total stands where arithmetic says", () => {
  it.each([
    ["below its parts", "Area,Count\nA,10\nB,20\nTotal,30", ["4 = 2-3 exact B"]],
    ["above its parts", "Area,Count\nTotal,30\nA,10\nB,20", ["2 = 3-4 exact B"]],
    [
      "above its parts on two levels",
      "Area,Count\nEngland,100\nNorth total,30\nA,10\nB,20\nSouth total,70\nC,30\nD,40",
      ["2 = 3, 6 exact B", "3 = 4-5 exact B", "6 = 7-8 exact B"],
    ],
    [
      "below its parts on three levels",
      "Team,Posts,Filled\nA,10,9\nB,20,18\nTotal east,30,27\nC,5,4\nD,6,6\nTotal west,11,10\nTotal county,41,37\n" +
        "E,100,90\nF,9,9\nTotal city,109,99\nGrand total,150,136",
      [
        "4 = 2-3 exact B, C",
        "7 = 5-6 exact B, C",
        "8 = 4, 7 exact B, C",
        "11 = 9-10 exact B, C",
        "12 = 8, 11 exact B, C",
      ],
    ],
    [
      "over all rows though subtotals stand among them",
      "Area,Count\nA,10\nB,20\nSub-total,30\nC,5\nTotal,35",
      ["4 = 2-3 exact B", "6 = 4-5 exact B"],
    ],
    [
      "under each heading, and over all of them",
      "Area,Count\nNorth,\nA,10\nB,20\nTotal,30\nSouth,\nC,5\nD,6\nTotal,11\nGrand total,41",
      ["5 = 3-4 exact B", "9 = 7-8 exact B", "10 = 5, 9 exact B"],
    ],
    [
      "above each group that a blank row parts",
      "Area,Count\nWhole county,41\n\nNorth total,30\nA,10\nB,20\n\nSouth total,11\nC,5\nD,6",
      ["2 = 4, 8 exact B", "4 = 5-6 exact B", "8 = 9-10 exact B"],
    ],
    [
      "of countries and regions by their codes, though a last row belongs to neither",
      "Code,Area,Crimes,Calls\nK04000001,ENGLAND AND WALES,2782,5590\nE92000001,ENGLAND,1950,3913\n" +
        "E12000001,North,780,1573\nE23000001,A,325,650\nE23000002,B,455,923\nE12000002,South,1170,2340\n" +
        "E23000003,C,520,1001\nE23000004,D,650,1339\nW92000004,WALES,741,1547\n" +
        "W15000001,E,351,780\nW15000002,F,390,767\n,Rail,91,130",
      [
        "2 = 3, 10, 13 exact C, D",
        "3 = 4, 7 exact C, D",
        "4 = 5-6 exact C, D",
        "7 = 8-9 exact C, D",
        "10 = 11-12 exact C, D",
      ],
    ],
    [
      "of England up to Wales, both of regions, as far as rounding goes",
      "Code,Area,Population rounded to 100,Rate\nK04000001,ENGLAND AND WALES,9000,7.1\nE92000001,ENGLAND,6000,7.0\n" +
        "E12000001,North,2500,6.1\nE23000001,A,1200,5.9\nE23000002,B,1300,6.3\nE12000002,South,3600,7.6\n" +
        "E23000003,C,1700,7.1\nE23000004,D,1900,8.0\nW92000004,WALES,3000,7.4\n" +
        "W15000001,E,1400,7.0\nW15000002,F,1600,7.8",
      ["2 = 3, 10 exact C", "3 = 4, 7 rounded C", "4 = 5-6 exact C", "7 = 8-9 exact C", "10 = 11-12 exact C"],
    ],
    [
      "of a region with one part, which the country adds once",
      "Code,Area,Calls,Asked\nE92000001,ENGLAND,5190,610\nE12000001,North,1150,210\nE23000001,A,700,90\n" +
        "E23000002,B,450,120\nE12000007,London,4040,400\nE23000003,C,4040,400",
      ["2 = 3, 6 exact C, D", "3 = 4-5 exact C, D", "6 = 7 exact C, D"],
    ],
    [
      "of a region whose one part has the region’s own code",
      "Code,Area,Calls,Asked\nE92000001,ENGLAND,5190,610\nE12000001,North,1150,210\nE23000001,A,700,90\n" +
        "E23000002,B,450,120\nE12000007,London,4040,400\nE12000007,City of London / Metropolitan,4040,400",
      ["2 = 3, 6 exact C, D", "3 = 4-5 exact C, D", "6 = 7 exact C, D"],
    ],
    [
      "of a country beside the same without a part, and of two that more than these make up",
      "Code,Area,Knives,Guns\nK04000001,ENGLAND AND WALES,9931,1205\n,ENGLAND AND WALES (Excluding B),9281,1125\n" +
        "E92000001,ENGLAND,8650,1010\n,ENGLAND (Excluding B),8000,930\nE12000001,North,1650,210\n" +
        "E23000001,A,1000,130\nE23000002,B,650,80\nE12000007,South,7000,800\nE23000003,C,3000,500\n" +
        "E23000004,D,4000,300\nW92000004,WALES,1031,150\nW15000001,E,500,100\nW15000002,F,531,50",
      ["2", "3", "4 = 6, 9 exact C, D", "5", "6 = 7-8 exact C, D", "9 = 10-11 exact C, D", "12 = 13-14 exact C, D"],
    ],
  ])("%s", (_, text, lines) => expect(totals(text)).toEqual(lines));
});

describe("A row without a word for it is a total", () => {
  it.each([
    [
      "where it has no label at all",
      "Service,Line,Budget,Actual\nParks,Staff,410,402\nParks,Income,-95,-88\n,,315,314",
      ["4 = 2-3 exact C, D"],
    ],
    [
      "where it follows its quarters",
      "Period,Calls,Fires\n2024 Q1,310,22\n2024 Q2,295,18\n2024 Q3,340,31\n2024 Q4,322,25\n2024,1267,96",
      ["6 = 2-5 exact B, C"],
    ],
    [
      "where the rows below it are all of it",
      "Measure,2023,2024\nSuspensions,1310,1502\nBoys,901,1020\nGirls,409,482\nRate,6.6,7.5\nBoys,8.9,10.0\n" +
        "Girls,4.2,4.9",
      ["2 = 3-4 exact B, C"],
    ],
    [
      "where its code is a region’s, as in a national table",
      "Code,Area,Calls,Fires\nE12000001,North East,35,5\nE23000013,Cleveland,10,2\nE23000008,Durham,25,3\n" +
        "E12000002,North West,75,9\nE23000006,Cheshire,30,4\nE23000002,Cumbria,45,5",
      ["2 = 3-4 exact C, D", "5 = 6-7 exact C, D"],
    ],
  ])("%s", (_, text, lines) => expect(totals(text)).toEqual(lines));

  it.each([
    ["not where only one column of figures adds up: 3 = 1 + 2", "Measure,Count\nA,100\nB,200\nC,300\nD,40"],
    [
      "not where a second column says otherwise: 30 = 10 + 20, and 99 is not 1 + 2",
      "Area,X,Y\nA,1000,1\nB,2000,2\nC,3000,99",
    ],
    ["not where small numbers may agree by chance", "Area,X,Y\nA,1,2\nB,2,1\nC,3,3\nD,1,0\nE,0,2\nF,5,1\nG,4,2"],
    ["not where two columns are one and the same", "Area,X,Y\nA,10,10\nB,20,20\nC,30,30\nD,7,7\nE,9,9"],
    ["not where it is a rate of what stands above it", "Area,Rate A,Rate B\nA,10.5,20.5\nB,20.5,30.5\nC,31.0,51.0"],
  ])("%s", (_, text) => expect(totals(text)).toEqual([]));
});

describe("Words that are like a total’s", () => {
  it.each([
    [
      "are none without the sum",
      "Measure,Target,Actual\nTotal recorded crime,1000,990\nBurglary,100,90\nRobbery,20,25",
      [],
    ],
    ["are none in “UK Space Agency”", "Body,Staff\nUK Space Agency,30\nWales Office,10\nScotland Office,20", []],
    [
      "are none for each of four countries",
      "Area,Rate\nEngland,5.1\nWales,6.2\nScotland,4.4\nNorthern Ireland,7.0",
      [],
    ],
    ["name a total of nobody knows what: England among rates", "Area,Rate\nNorth,7.1\nSouth,6.4\nEngland,6.7", ["4"]],
    ["name all areas, among percentages", "Area,Rate\nALL AREAS,52.1\nA,55.8\nB,47.0\nC,53.2", ["2"]],
    ["name all forces, and their sum", "Force,Count\nA,100\nB,200\nAll forces,300", ["4 = 2-3 exact B"]],
    ["are none in a measure of all", "Measure,Rate\nAll services answered,52.1\nA,55.8\nB,47.0", []],
    ["name a mean of a family of bodies", "Area,Rate\nA,10.5\nB,20.4\nAll unitary mean,15.4", ["4"]],
    ["name an average, which adds nothing", "Area,Count\nA,10\nB,20\nC,60\nAverage,30", ["5"]],
    [
      "name an average beside a total",
      "Area,Count\nA,10\nB,20\nTotal,30\nEngland average,15",
      ["4 = 2-3 exact B", "5"],
    ],
    [
      "stand in every label cell",
      "Period,Code,Name,Count\nTOTAL,TOTAL,TOTAL,30\nMay,A1,A,10\nMay,A2,B,20",
      ["2 = 3-4 exact D"],
    ],
    [
      "say “of which”: such rows are in the row above already",
      "Item,Cost\nStaff,100\nof which agency,30\nPremises,50\nTotal,150",
      ["5 = 2, 4 exact B"],
    ],
    [
      "head rows “of which” below a total",
      "Item,Cost\nStaff,100\nPremises,50\nTotal,150\nOf which:\nGrant,90\nFees,20",
      ["4 = 2-3 exact B"],
    ],
    [
      "say net of income printed with a minus",
      "Item,Cost\nGross cost,500\nIncome,-120\nNet cost,380",
      ["4 = 2-3 exact B"],
    ],
    [
      "say net of income printed without: nothing adds up",
      "Item,2023,2024\nGross,5000,4800\nIncome,1200,1000\nNet cost,3800,3800",
      [],
    ],
  ])("%s", (_, text, lines) => expect(totals(text)).toEqual(lines));
});

describe("What cannot be exact", () => {
  it.each([
    ["decimals are rounded: 1.4 + 1.4 is 2.9", "Item,£m\nA,1.4\nB,1.4\nTotal,2.9", ["4 = 2-3 rounded B"]],
    ["thousands are rounded: 10 + 10 + 10 is 31", "Item,£000\nA,10\nB,10\nC,10\nTotal,31", ["5 = 2-4 rounded B"]],
    ["two columns are off by one each", "Area,X,Y\nA,100,210\nB,200,300\nTotal,301,511", ["4 = 2-3 rounded B, C"]],
    [
      "the notes say so: 100 + 205 is 300, to the nearest 10",
      "Area,X\nA,100\nB,210\nTotal,300\nNote: rounded to the nearest 10",
      ["4 = 2-3 rounded B"],
    ],
    [
      "the heading says so of its column alone",
      "Area,Population rounded to 100,Fires\nA,1200,20\nB,2100,30\nTotal,3400,50",
      ["4 = 2-3 exact C rounded B"],
    ],
    [
      "the heading says so, and a column beside it is off",
      "Area,Population (to the nearest 100; rounded),Fires\nA,1200,20\nB,2100,30\nTotal,3400,51",
      ["4 = 2-3 rounded B off C"],
    ],
    ["a part is not shown", "Area,X,Y\nA,100,20\nB,30,*\nTotal,130,24", ["4 = 2-3 exact B gaps C"]],
    [
      "parts of a county’s total are not shown",
      "Area,X,Y\nA,100,*\nB,*,40\nCounty total,132,55",
      ["4 = 2-3 gaps B, C"],
    ],
    ["averages stand beside sums", "Area,X,Y\nA,100,20\nB,30,30\nTotal,130,22", ["4 = 2-3 exact B"]],
  ])("%s", (_, text, lines) => expect(totals(text)).toEqual(lines));
});

describe("A figure is off", () => {
  it.each([
    ["where the only column misses by little", "Area,X\nA,100\nB,200\nTotal,301", ["4 = 2-3 off B"]],
    ["where the other column is exact", "Area,X,Y\nA,100,20\nB,200,30\nTotal,300,51", ["4 = 2-3 exact B off C"]],
    [
      "in a subtotal, and the total of all is still known by the rows",
      "Area,X\nA,100\nB,200\nSouth total,300\nC,50\nD,70\nEast total,121\nEngland total,420",
      ["4 = 2-3 exact B", "7 = 5-6 off B", "8 = 4, 7 exact B"],
    ],
  ])("%s", (_, text, lines) => expect(totals(text)).toEqual(lines));

  it.each([
    ["where it misses by far: a total of other rows", "Area,X\nA,100\nB,200\nTotal,900", ["4"]],
    ["where every column misses: a row is left out", "Area,X,Y\nA,1000,2000\nB,2000,3000\nTotal,3100,5200", ["4"]],
    [
      "where the notes say that figures need not add up",
      "Area,X\nA,100\nB,200\nTotal,290\nNote: may not add up",
      ["4"],
    ],
    [
      "where every total misses in that column: it counts people once",
      "Area,Crimes,Victims\nA,100,90\nB,200,180\nTotal north,300,265\nC,50,48\nD,70,70\nTotal south,120,115",
      ["4 = 2-3 exact B", "7 = 5-6 exact B"],
    ],
  ])("but not %s", (_, text, lines) => expect(totals(text)).toEqual(lines));
});
